package financetracker.events.counterparty;

/** From now on one stands for the other, with all its texts. Nothing is rewritten. */
public record CounterpartyMerged(CounterpartyId counterparty, CounterpartyId into) implements CounterpartyEvent {}
