package financetracker.events.transfer;

import financetracker.events.DomainEvent;

/** What happens to a transfer; what happens to its legs is in their own streams, in the same append. */
public sealed interface TransferEvent extends DomainEvent
        permits TransferLinked, TransferProposed, TransferRejected, TransferUnlinked, TransferConverted {
    TransferId transfer();

    TransferLegs legs();
}
