package financetracker.command.camt;

import financetracker.command.Limits;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Filing;
import financetracker.command.statement.StatementRow.Identity;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.StatementText;
import financetracker.money.Money;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row: an entry, or a payment of a batch.
 *
 * @param detail null where the entry tells none, or several that make one row
 * @param number of the payment in its batch, from 1; 0 if it is the whole entry
 */
record CamtRow(CamtEntry entry, @Nullable CamtElement detail, Money amount, int number) {
    static StatementRow read(CamtEntry entry, @Nullable CamtElement detail, Money amount, int number) {
        CamtRow row = new CamtRow(entry, detail, amount, number);
        try {
            return row.read();
        } catch (IllegalArgumentException unreadable) {
            return CamtEntry.unreadable(row.element(), entry.file(), unreadable);
        }
    }

    private Readable read() {
        CamtReferences references = CamtReferences.of(this);
        String counterparty = CamtParties.counterparty(this);
        return new Readable(
                element().line(),
                element().raw(entry.file(), StatementRow.RAW_LENGTH_MAX),
                identity(references),
                references.shown(),
                entry.booking().date(),
                amount,
                description(counterparty),
                counterparty,
                references.check(),
                CamtOriginal.of(this),
                entry.booking().pending(),
                Filing.NONE);
    }

    /** What of the file the row is. */
    CamtElement element() {
        return number == 0 || detail == null ? entry.element() : detail;
    }

    /** As with OFX, a bank's reference alone is not enough: some share one between a payment and its fee. */
    private Identity identity(CamtReferences references) {
        String dayAndAmount = entry.booking().date() + " " + amount;
        String reference = references.servicer();
        return reference == null
                ? new Identity(dayAndAmount + "\n" + CamtWords.of(this), false)
                : new Identity(reference + " " + dayAndAmount, true);
    }

    private String description(@Nullable String counterparty) {
        String words = Stream.of(
                        detail == null ? null : joined(detail.values("RmtInf", "Ustrd")),
                        detail == null ? null : CamtWords.structured(detail),
                        detail == null ? null : detail.value("AddtlTxInf"),
                        entry.booking().information(),
                        counterparty,
                        detail == null ? null : detail.value("BkTxCd", "Prtry", "Cd"),
                        entry.booking().code())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("Transaction");
        return StatementText.shortened(words, Limits.DESCRIPTION_MAX);
    }

    private static @Nullable String joined(Stream<String> values) {
        String joined = String.join(" ", values.toList());
        return joined.isEmpty() ? null : joined;
    }
}
