package financetracker.events.transfer;

import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.StreamId;
import financetracker.events.Versioned;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.TransactionId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

public sealed interface TransferCommand extends Command {
    TransferId transfer();

    @Override
    default StreamId subject() {
        return stream(household(), transfer());
    }

    static StreamId stream(HouseholdId household, TransferId transfer) {
        return new StreamId("transfer", household, transfer.value());
    }

    /**
     * The rate of a transfer between two currencies, where more is known than the two amounts.
     *
     * @param rate units of the arriving currency for one of the leaving, a plain decimal
     */
    record GivenRate(String rate, Conversion.Source source, LocalDate date) {}

    /** Records both legs and their link; each leg's account decides. */
    record RecordTransfer(
            HouseholdId household,
            TransferId transfer,
            Draft from,
            Draft to,
            @Nullable GivenRate rate) implements TransferCommand {}

    /** Links two transactions that exist; accepts a proposal, too. */
    record LinkTransfer(
            HouseholdId household,
            TransactionId from,
            TransactionId to,
            @Nullable GivenRate rate) implements TransferCommand {
        @Override
        public TransferId transfer() {
            return TransferId.between(from, to);
        }
    }

    /** Proposes a link, unless the same was linked, unlinked or rejected before. */
    record ProposeTransfer(
            HouseholdId household, TransactionId from, TransactionId to, List<Evidence> evidence, int daysApart)
            implements TransferCommand {
        @Override
        public TransferId transfer() {
            return TransferId.between(from, to);
        }
    }

    /** Accepts a proposal. */
    record ConfirmTransfer(
            HouseholdId household,
            TransferId transfer,
            @Nullable Long expectedVersion) implements TransferCommand, Versioned {}

    /** Says of a proposal that it is wrong. */
    record RejectTransfer(
            HouseholdId household,
            TransferId transfer,
            @Nullable PersonalText reason,
            @Nullable Long expectedVersion) implements TransferCommand, Versioned {}

    record UnlinkTransfer(
            HouseholdId household,
            TransferId transfer,
            @Nullable PersonalText reason,
            @Nullable Long expectedVersion) implements TransferCommand, Versioned {}
}
