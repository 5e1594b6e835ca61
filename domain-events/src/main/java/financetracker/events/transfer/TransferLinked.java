package financetracker.events.transfer;

import org.jspecify.annotations.Nullable;

/**
 * Two transactions are one transfer, recorded as such or found to be.
 *
 * @param conversion null within one currency
 */
public record TransferLinked(
        TransferId transfer, TransferLegs legs, @Nullable Conversion conversion) implements TransferEvent {}
