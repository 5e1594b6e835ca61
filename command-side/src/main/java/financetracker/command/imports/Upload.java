package financetracker.command.imports;

import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bank file that waits for its commit.
 *
 * @param id of the import; its operation has the same
 * @param statement which of the file's bank accounts, from 1; null if there is only one
 * @param digest of file, account and statement: what makes it this import
 * @param file its bytes, in plain
 */
record Upload(
        OperationId id,
        HouseholdId household,
        AccountId account,
        @Nullable Integer statement,
        String digest,
        byte[] file,
        Instant expiresAt) {
    BankStatement read() {
        return BankStatement.read(file, statement, account);
    }
}
