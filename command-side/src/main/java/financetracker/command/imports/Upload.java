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
 * @param settings how it is to be read, as far as a person has said
 * @param digest of file, account and statement: what makes it this import
 * @param file its bytes, in plain
 */
record Upload(
        OperationId id,
        HouseholdId household,
        AccountId account,
        @Nullable Integer statement,
        Reading.Settings settings,
        String digest,
        byte[] file,
        Instant expiresAt) {
    BankStatement read() {
        return BankStatement.read(file, statement, account, settings);
    }

    Upload with(Reading.Settings others) {
        return new Upload(id, household, account, statement, others, digest, file, expiresAt);
    }
}
