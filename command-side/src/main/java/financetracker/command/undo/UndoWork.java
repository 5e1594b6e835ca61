package financetracker.command.undo;

import financetracker.command.operation.Subjects;
import financetracker.command.operation.SubjectsWork;
import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.transaction.TransactionCommand.RevertTransactions;
import financetracker.events.transaction.TransactionId;
import financetracker.operation.OperationProgress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back, transaction by transaction; what was changed since is listed among the refused. */
@Component
class UndoWork extends SubjectsWork {
    UndoWork(Subjects subjects) {
        super(subjects);
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
        OperationId undone = new OperationId(UUID.fromString(new String(work, StandardCharsets.UTF_8)));
        return new RevertTransactions(household, transactions, undone);
    }
}
