package financetracker.command.bulk;

import financetracker.command.operation.Subjects;
import financetracker.command.operation.SubjectsWork;
import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionCommand.ChangeTransactions;
import financetracker.events.transaction.TransactionId;
import financetracker.operation.OperationProgress;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Changes, transaction by transaction; it is kept as it was asked for. */
@Component
class BulkChangeWork extends SubjectsWork {
    private final JsonMapper json;

    BulkChangeWork(Subjects subjects, JsonMapper json) {
        super(subjects);
        this.json = json;
    }

    byte[] of(BulkChange change) {
        return json.writeValueAsBytes(change);
    }

    @Override
    public OperationProgress.Kind kind() {
        return OperationProgress.Kind.BULK_CHANGE;
    }

    @Override
    protected Command command(HouseholdId household, byte[] work, List<TransactionId> transactions) {
        return command(household, json.readValue(work, BulkChange.class), transactions);
    }

    static ChangeTransactions command(HouseholdId household, BulkChange asked, List<TransactionId> transactions) {
        return new ChangeTransactions(household, transactions, asked.change().common(), asked.reason());
    }
}
