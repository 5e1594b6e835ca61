package financetracker.command.operation;

import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.PersonalDataCipher;
import financetracker.events.transaction.TransactionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** To which transactions an operation does what: decided when it begins, so that each taking up finds the same. */
@Component
public class Subjects {
    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final PersonalDataCipher cipher;

    Subjects(JdbcClient database, TransactionOperations transactions, PersonalDataCipher cipher) {
        this.database = database;
        this.transactions = transactions;
        this.cipher = cipher;
    }

    /**
     * Keeps what the operation is to do, with its beginning.
     *
     * @param work what only its kind understands; it may be personal
     * @param begin begins the operation and says whether it is new
     */
    public void keep(
            HouseholdId household,
            OperationId operation,
            byte[] work,
            List<TransactionId> subjects,
            BooleanSupplier begin) {
        transactions.executeWithoutResult(status -> {
            if (begin.getAsBoolean()) {
                database.sql("insert into operation_work (operation, household, work) values (?, ?, ?)")
                        .param(operation.value())
                        .param(household.value())
                        .param(cipher.encrypt(household, work))
                        .update();
                database.sql("""
                                insert into operation_subject (operation, number, subject)
                                select ?, number, subject
                                from unnest(?::uuid[]) with ordinality as given (subject, number)""")
                        .param(operation.value())
                        .param(subjects.stream().map(TransactionId::value).toArray(UUID[]::new))
                        .update();
            }
        });
    }

    /** Empty if it is not there any more. */
    public Optional<byte[]> work(HouseholdId household, OperationId operation) {
        return database.sql("select work from operation_work where operation = ? and household = ?")
                .param(operation.value())
                .param(household.value())
                .query((row, number) -> cipher.decrypt(household, row.getBytes(1)))
                .optional();
    }

    /** @param from how many come before, in their order */
    public List<TransactionId> slice(OperationId operation, int from, int to) {
        return database
                .sql("select subject from operation_subject where operation = ? and number > ? and number <= ?"
                        + " order by number")
                .param(operation.value())
                .param(from)
                .param(to)
                .query(UUID.class)
                .list()
                .stream()
                .map(TransactionId::new)
                .toList();
    }

    public void forget(OperationId operation) {
        transactions.executeWithoutResult(status -> {
            for (String table : List.of("operation_work", "operation_subject")) {
                database.sql("delete from " + table + " where operation = ?")
                        .param(operation.value())
                        .update();
            }
        });
    }
}
