package financetracker.events.counterparty;

import financetracker.events.DomainEvent;

/** What happens to a household's counterparties. Transactions keep the text that they were recorded with. */
public sealed interface CounterpartyEvent extends DomainEvent
        permits CounterpartyCreated,
                CounterpartyRenamed,
                CounterpartyAliasAdded,
                CounterpartyAliasRemoved,
                CounterpartyMerged {
    CounterpartyId counterparty();
}
