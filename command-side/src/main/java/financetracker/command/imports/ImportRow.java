package financetracker.command.imports;

import financetracker.command.Limits;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Filing;
import financetracker.command.statement.StatementRow.Part;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.StatementText;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import financetracker.events.category.CategoryId;
import financetracker.events.category.CategoryProposals.Clue;
import financetracker.events.counterparty.CounterpartyText;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.Source;
import financetracker.events.transaction.Split;
import financetracker.events.transaction.Split.Share;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    boolean isRecordable() {
        return transaction != null && sameAs == null;
    }

    /** What it consists of: one part unless it is split; none if it cannot be read. */
    List<Part> parts() {
        if (!(row instanceof Readable readable)) {
            return List.of();
        }
        Filing filing = readable.filing();
        // More than a transaction may have are left together.
        return filing.parts().isEmpty() || filing.parts().size() > Limits.SPLITS_MAX
                ? List.of(new Part(readable.amount(), filing.category(), filing.account(), null))
                : filing.parts();
    }

    /** What speaks for a category, for each part. */
    List<Clue> clues() {
        if (!(row instanceof Readable readable)) {
            return List.of();
        }
        List<Part> parts = parts();
        boolean whole = parts.size() == 1 && parts.getFirst().account() == null;
        String payee = whole ? CounterpartyText.payee(readable.counterparty(), readable.description()) : null;
        return parts.stream().map(part -> new Clue(payee, part.category())).toList();
    }

    /**
     * What is to be recorded.
     *
     * @param categories of the parts; empty if it is not to be filed
     * @return null if nothing is
     */
    @Nullable
    Draft draft(AccountId account, List<@Nullable UUID> categories) {
        if (transaction == null || sameAs != null || !(row instanceof Readable readable)) {
            return null;
        }
        Entry entry = entry(readable, categories);
        String check = readable.checkNumber();
        Details details = new Details(
                new PersonalText(readable.description()),
                text(readable.counterparty()),
                check == null ? null : new PersonalText("Check " + check),
                List.of());
        Origin origin = new Origin(Source.IMPORT, text(readable.bankId()), new PersonalText(readable.raw()));
        return new Draft(transaction, account, entry, details, origin, readable.original());
    }

    private Entry entry(Readable readable, List<@Nullable UUID> categories) {
        Entry whole = new Entry(readable.amount(), readable.date(), TransactionStatus.POSTED, category(categories, 0));
        List<Part> parts = parts();
        if (parts.size() == 1) {
            return whole;
        }
        List<Split> splits = new ArrayList<>();
        for (Part part : parts) {
            splits.add(new Split(part.amount(), Share.FIXED, category(categories, splits.size()), text(note(part))));
        }
        return whole.withSplits(splits);
    }

    /** What it says, and the account that it goes to: a part is not a leg of a transfer by itself. */
    private static @Nullable String note(Part part) {
        if (part.account() == null) {
            return part.memo();
        }
        String account = "[" + part.account() + "]";
        return part.memo() == null
                ? account
                : StatementText.shortened(part.memo() + " " + account, Limits.SPLIT_NOTE_MAX);
    }

    private static @Nullable CategoryId category(List<@Nullable UUID> categories, int part) {
        UUID id = part < categories.size() ? categories.get(part) : null;
        return id == null ? null : new CategoryId(id);
    }

    private static @Nullable PersonalText text(@Nullable String text) {
        return text == null ? null : new PersonalText(text);
    }
}
