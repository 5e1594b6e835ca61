package financetracker.query.transactions;

import financetracker.events.transaction.Source;
import financetracker.events.transaction.Split;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.categories.Tree;
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
 * @param categoryId null while uncategorised, and where it is split
 * @param splits parts that add up to the amount; empty where it is whole
 * @param transferId while it is a leg of a transfer, proposed ones included; then it is no spending
 * @param counterparty as it was recorded; null where nobody is named
 * @param counterpartyId whom the counterparty's text means, or the description where there is none; null if nobody that
 *     the household has given a name
 * @param sourceId the id that the source gave it; null for what people enter
 * @param operationId the import or bulk change that made this version; null outside any
 * @param version its ETag
 */
public record Transaction(
        UUID id,
        UUID accountId,
        Money amount,
        LocalDate date,
        TransactionStatus status,
        @Nullable UUID categoryId,
        List<Part> splits,
        @Nullable UUID transferId,
        String description,
        @Nullable String counterparty,
        @Nullable UUID counterpartyId,
        @Nullable String notes,
        List<String> tags,
        Source source,
        @Nullable String sourceId,
        @Nullable Original original,
        @Nullable UUID operationId,
        long version) {
    static Transaction of(UUID id, TransactionRow row, Names names) {
        TransactionRow.Books books = row.books();
        TransactionRow.Text text = row.text();
        Currency currency = new Currency(books.currency());
        Tree categories = names.categories();
        return new Transaction(
                id,
                books.account(),
                new Money(books.amount(), currency),
                books.date(),
                TransactionStatus.valueOf(books.status()),
                categories.resolved(books.category()),
                books.splits().stream()
                        .map(part -> Part.of(part, currency, categories))
                        .toList(),
                books.transfer(),
                text.description(),
                text.counterparty(),
                names.counterparties().of(text.counterparty(), text.description()),
                text.notes(),
                text.tags(),
                Source.valueOf(row.provenance().source()),
                row.provenance().sourceId(),
                Original.of(row.provenance()),
                row.cause().operation(),
                row.cause().streamVersion());
    }

    /**
     * A part of a split.
     *
     * @param percent of the whole; null unless it was asked for as such
     * @param remainder whether it is what the other parts leave
     */
    @Schema(name = "SplitPart")
    public record Part(
            Money amount,
            @Nullable String percent,
            boolean remainder,
            @Nullable UUID categoryId,
            @Nullable String note) {
        static Part of(SplitRow row, Currency currency, Tree categories) {
            boolean fixed = row.share().equals(Split.By.AMOUNT.name());
            boolean remainder = row.share().equals(Split.By.REMAINDER.name());
            return new Part(
                    new Money(row.amount(), currency),
                    fixed || remainder ? null : row.share(),
                    remainder,
                    categories.resolved(row.category()),
                    row.note());
        }
    }

    /**
     * The amount in the currency that was paid in.
     *
     * @param rate units of the account's currency for one of the original's, as the source wrote it
     */
    @Schema(name = "PaidIn")
    public record Original(Money amount, @Nullable String rate) {
        static @Nullable Original of(TransactionRow.Provenance provenance) {
            if (provenance.originalAmount() == null || provenance.originalCurrency() == null) {
                return null;
            }
            Currency currency = new Currency(provenance.originalCurrency());
            return new Original(new Money(provenance.originalAmount(), currency), provenance.rate());
        }
    }
}
