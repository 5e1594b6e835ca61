package financetracker.events.transaction;

import financetracker.events.account.AccountId;
import financetracker.events.category.CategoryId;
import financetracker.events.counterparty.CounterpartyId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions are meant; null is no restriction.
 *
 * @param counterparty whom the text means, through aliases and merges
 * @param from the first effective date
 * @param to the last one
 * @param amountMin signed, in the major unit of each transaction's own currency
 * @param amountMax as {@code amountMin}
 * @param text each word must begin a word of description, counterparty or notes
 */
public record TransactionQuery(
        @Nullable AccountId account,
        @Nullable CategoryId category,
        @Nullable CounterpartyId counterparty,
        @Nullable TransactionStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal amountMin,
        @Nullable BigDecimal amountMax,
        @Nullable String tag,
        @Nullable String text) {}
