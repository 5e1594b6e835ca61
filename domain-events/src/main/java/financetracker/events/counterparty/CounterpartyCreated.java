package financetracker.events.counterparty;

import financetracker.events.PersonalText;

/** @param name stands for it in transactions, too, as an alias does */
public record CounterpartyCreated(CounterpartyId counterparty, PersonalText name) implements CounterpartyEvent {}
