package financetracker.events.counterparty;

import financetracker.events.PersonalText;

/** @param alias another text that stands for it in transactions */
public record CounterpartyAliasAdded(CounterpartyId counterparty, PersonalText alias) implements CounterpartyEvent {}
