package financetracker.command.imports;

import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.account.AccountId;
import financetracker.events.transaction.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bank file that waits for its commit.
 *
 * @param id of the import; its operation has the same
 * @param statement which of the file's bank accounts, from 1; null if there is only one
 * @param settings how it is to be read, as far as a person has said
 * @param categories of the parts of rows, by their numbers, as a person has chosen
 * @param digest of file, account and statement: what makes it this import
 * @param file its bytes, in plain
 * @param version counts what was said of it
 */
record Upload(
        OperationId id,
        HouseholdId household,
        AccountId account,
        @Nullable Integer statement,
        Reading.Settings settings,
        Map<Integer, List<@Nullable UUID>> categories,
        String digest,
        byte[] file,
        Instant expiresAt,
        int version) {
    BankStatement read() {
        return BankStatement.read(file, statement, account, settings);
    }

    /** What was chosen for rows is forgotten, because they may be others now. */
    Upload read(Reading.Settings others) {
        return new Upload(id, household, account, statement, others, Map.of(), digest, file, expiresAt, version);
    }

    Upload filed(Map<Integer, List<@Nullable UUID>> chosen) {
        return new Upload(id, household, account, statement, settings, chosen, digest, file, expiresAt, version);
    }

    /** The rows to record, each once. */
    List<Draft> drafts(BankStatement read) {
        return read.rows().stream()
                .map(row -> row.draft(account, categories.getOrDefault(row.number(), List.of())))
                .filter(Objects::nonNull)
                .toList();
    }
}
