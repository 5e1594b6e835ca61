package financetracker.events.counterparty;

import financetracker.events.PersonalText;

/** @param alias as it was added, whatever its case and spaces */
public record CounterpartyAliasRemoved(CounterpartyId counterparty, PersonalText alias) implements CounterpartyEvent {}
