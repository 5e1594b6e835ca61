package financetracker.command.imports;

import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.Source;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a bank file with what it is in the ledger.
 *
 * @param number from 1, in the order of the file
 * @param transaction null if it is not to be recorded: unreadable, or pending
 * @param sameAs the line of an earlier row of the file that is the same transaction; null if there is none
 */
record ImportRow(
        int number,
        StatementRow row,
        @Nullable TransactionId transaction,
        @Nullable Integer sameAs) {
    boolean isPending() {
        return row instanceof Readable readable && readable.pending();
    }

    /** @return null unless this row is to be recorded */
    @Nullable
    Draft draft(AccountId account) {
        if (transaction == null || sameAs != null || !(row instanceof Readable readable)) {
            return null;
        }
        Entry entry = new Entry(readable.amount(), readable.date(), TransactionStatus.POSTED, null);
        String check = readable.checkNumber();
        Details details = new Details(
                new PersonalText(readable.description()),
                text(readable.counterparty()),
                check == null ? null : new PersonalText("Check " + check),
                List.of());
        Origin origin = new Origin(Source.IMPORT, text(readable.bankId()), new PersonalText(readable.raw()));
        return new Draft(transaction, account, entry, details, origin, readable.original());
    }

    private static @Nullable PersonalText text(@Nullable String text) {
        return text == null ? null : new PersonalText(text);
    }
}
