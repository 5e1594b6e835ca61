package financetracker.query.transactions;

import financetracker.events.transaction.Source;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Currency;
import financetracker.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as clients read it.
 *
 * @param amount from the account's point of view: negative is money out
 * @param date the effective date
 * @param categoryId null while uncategorised
 * @param sourceId the id that the source gave it; null for what people enter
 * @param operationId the import or bulk change that made this version; null outside any
 * @param version its ETag
 */
record Transaction(
        UUID id,
        UUID accountId,
        Money amount,
        LocalDate date,
        TransactionStatus status,
        @Nullable UUID categoryId,
        String description,
        @Nullable String counterparty,
        @Nullable String notes,
        List<String> tags,
        Source source,
        @Nullable String sourceId,
        @Nullable Original original,
        @Nullable UUID operationId,
        long version) {
    static Transaction of(UUID id, TransactionRow row) {
        TransactionRow.Books books = row.books();
        TransactionRow.Text text = row.text();
        return new Transaction(
                id,
                books.account(),
                new Money(books.amount(), new Currency(books.currency())),
                books.date(),
                TransactionStatus.valueOf(books.status()),
                books.category(),
                text.description(),
                text.counterparty(),
                text.notes(),
                text.tags(),
                Source.valueOf(row.provenance().source()),
                row.provenance().sourceId(),
                Original.of(row.provenance()),
                row.cause().operation(),
                row.cause().streamVersion());
    }

    /**
     * The amount in the currency that was paid in.
     *
     * @param rate units of the account's currency for one of the original's, as the source wrote it
     */
    @Schema(name = "PaidIn")
    record Original(Money amount, @Nullable String rate) {
        static @Nullable Original of(TransactionRow.Provenance provenance) {
            if (provenance.originalAmount() == null || provenance.originalCurrency() == null) {
                return null;
            }
            Currency currency = new Currency(provenance.originalCurrency());
            return new Original(new Money(provenance.originalAmount(), currency), provenance.rate());
        }
    }
}
