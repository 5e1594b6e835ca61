package financetracker.events.transfer;

import financetracker.events.PersonalText;
import org.jspecify.annotations.Nullable;

/** The two transactions are no transfer any more. */
public record TransferUnlinked(
        TransferId transfer, TransferLegs legs, @Nullable PersonalText reason) implements TransferEvent {}
