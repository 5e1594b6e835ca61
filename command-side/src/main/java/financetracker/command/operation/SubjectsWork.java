package financetracker.command.operation;

import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.transaction.TransactionId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Work that does the same to each of its subjects. */
public abstract class SubjectsWork implements Work {
    private final Subjects subjects;

    protected SubjectsWork(Subjects subjects) {
        this.subjects = subjects;
    }

    /** @param work as it was kept */
    protected abstract Command command(HouseholdId household, byte[] work, List<TransactionId> transactions);

    /** What is to be done when all of them are; null if nothing is. */
    protected @Nullable Command closing(HouseholdId household, byte[] work) {
        return null;
    }

    @Override
    public Optional<Job> open(LongWork operation) {
        return subjects.work(operation.household(), operation.id()).map(work -> job(operation, work));
    }

    private Job job(LongWork operation, byte[] work) {
        return new Job() {
            @Override
            public int rows() {
                return operation.total();
            }

            @Override
            public Command command(int fromRow, int toRow) {
                return SubjectsWork.this.command(
                        operation.household(), work, subjects.slice(operation.id(), fromRow, toRow));
            }

            @Override
            public @Nullable Command closing() {
                return SubjectsWork.this.closing(operation.household(), work);
            }

            @Override
            public String digest() {
                return operation.id().toString();
            }
        };
    }

    @Override
    public void ended(OperationId operation) {
        subjects.forget(operation);
    }
}
