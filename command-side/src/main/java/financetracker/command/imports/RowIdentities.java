package financetracker.command.imports;

import financetracker.command.operation.Sha256;
import financetracker.command.statement.StatementRow.Identity;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.events.account.AccountId;
import financetracker.events.transaction.Source;
import financetracker.events.transaction.TransactionId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What makes two rows of one statement the same transaction. The ids stand in events, so how they are made must never
 * change.
 *
 * <p>A row without an id of its own is known by its content and by how many such rows came before it in its statement:
 * two equal coffees stay two, and the same statement again has the same two.
 */
final class RowIdentities {
    private final AccountId account;
    private final Map<String, Integer> occurrences = new HashMap<>();

    /** For the rows of one statement, in the order of the file. */
    RowIdentities(AccountId account) {
        this.account = account;
    }

    TransactionId next(Readable row) {
        Identity identity = row.identity();
        String source = identity.unique() ? "id " + identity.text() : counted(identity.text());
        return TransactionId.of(account, Source.IMPORT, source);
    }

    private String counted(String content) {
        int earlier = occurrences.merge(content, 1, Integer::sum) - 1;
        byte[] hash = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
        return "row " + HexFormat.of().formatHex(hash) + " " + earlier;
    }
}
