package financetracker.events.counterparty;

import financetracker.events.PersonalText;

/** The name before stays an alias, because transactions have it. */
public record CounterpartyRenamed(CounterpartyId counterparty, PersonalText name) implements CounterpartyEvent {}
