package financetracker.command.undo;

import financetracker.command.operation.Operations;
import financetracker.command.operation.Subjects;
import financetracker.command.operation.SubjectsWork;
import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.assertion.AssertionCommand.RevertBalanceAssertions;
import financetracker.events.assertion.AssertionId;
import financetracker.events.transaction.TransactionCommand.RevertTransactions;
import financetracker.events.transaction.TransactionId;
import financetracker.operation.OperationProgress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back, transaction by transaction; what was changed since is listed among the refused. */
@Component
class UndoWork extends SubjectsWork {
    private final Operations operations;
    private final Touched touched;

    UndoWork(Subjects subjects, Operations operations, Touched touched) {
        super(subjects);
        this.operations = operations;
        this.touched = touched;
    }

    static byte[] of(OperationId undone) {
        return undone.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public OperationProgress.Kind kind() {
        return OperationProgress.Kind.UNDO;
    }

    @Override
    protected Command command(HouseholdId household, byte[] work, List<TransactionId> transactions) {
        return new RevertTransactions(household, transactions, undone(work));
    }

    @Override
    protected @Nullable Command closing(HouseholdId household, byte[] work) {
        List<AssertionId> assertions = operations
                .find(household, undone(work))
                .map(touched::assertions)
                .orElse(List.of());
        return assertions.isEmpty() ? null : new RevertBalanceAssertions(household, assertions, undone(work));
    }

    private static OperationId undone(byte[] work) {
        return new OperationId(UUID.fromString(new String(work, StandardCharsets.UTF_8)));
    }
}
