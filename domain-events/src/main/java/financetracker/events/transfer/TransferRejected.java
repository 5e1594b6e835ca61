package financetracker.events.transfer;

import financetracker.events.PersonalText;
import org.jspecify.annotations.Nullable;

/** A person says that the two transactions are no transfer; it is not proposed again. */
public record TransferRejected(
        TransferId transfer, TransferLegs legs, @Nullable PersonalText reason) implements TransferEvent {}
