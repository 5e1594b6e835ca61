package financetracker.command.bulk;

import financetracker.command.Limits;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import financetracker.events.category.CategoryId;
import financetracker.events.counterparty.CounterpartyId;
import financetracker.events.transaction.CommonChange;
import financetracker.events.transaction.TransactionQuery;
import financetracker.events.transaction.TransactionStatus;
import financetracker.refusal.InvalidRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to which transactions.
 *
 * @param reason null where none is given
 */
record BulkChange(
        @Valid Meant filter,
        @Valid Change change,
        @Nullable @Size(max = Limits.REASON_MAX) PersonalText reason) {
    /** Which transactions: the filter of their list; null is no restriction, and at least one is needed. */
    record Meant(
            @Nullable UUID accountId,
            @Nullable UUID categoryId,
            @Nullable UUID counterpartyId,
            @Nullable TransactionStatus status,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Pattern(regexp = AMOUNT) String amountMin,
            @Nullable @Pattern(regexp = AMOUNT) String amountMax,
            @Nullable @Size(min = 1, max = 100) String tag,
            @Nullable @Size(min = 1, max = 200) String q) {
        private static final String AMOUNT = "-?\\d{1,18}(\\.\\d{1,4})?";

        TransactionQuery query() {
            TransactionQuery query = new TransactionQuery(
                    accountId == null ? null : new AccountId(accountId),
                    categoryId == null ? null : new CategoryId(categoryId),
                    counterpartyId == null ? null : new CounterpartyId(counterpartyId),
                    status,
                    from,
                    to,
                    amountMin == null ? null : new BigDecimal(amountMin),
                    amountMax == null ? null : new BigDecimal(amountMax),
                    tag,
                    q);
            if (query.equals(new TransactionQuery(null, null, null, null, null, null, null, null, null, null))) {
                throw InvalidRequest.body("/filter", "must say which transactions are meant");
            }
            return query;
        }
    }

    /** What to do; what is null stays, and something has to be done. */
    record Change(
            @Nullable UUID categoryId,
            @Nullable Boolean uncategorise,
            @Nullable @Size(max = Limits.TAGS_MAX) List<@NotBlank @Size(max = Limits.TAG_MAX) PersonalText> addTags,
            @Nullable @Size(max = Limits.TAGS_MAX) List<@NotBlank @Size(max = Limits.TAG_MAX) PersonalText> removeTags,
            @Nullable @Size(max = Limits.COUNTERPARTY_MAX) PersonalText counterparty,
            CommonChange.@Nullable Standing standing) {
        CommonChange common() {
            boolean uncategorised = Boolean.TRUE.equals(uncategorise);
            if (uncategorised && categoryId != null) {
                throw InvalidRequest.body("/change/uncategorise", "must not be given together with a category");
            }
            CommonChange common = new CommonChange(
                    categoryId == null ? null : new CategoryId(categoryId),
                    uncategorised,
                    addTags == null ? List.of() : List.copyOf(addTags),
                    removeTags == null ? List.of() : List.copyOf(removeTags),
                    counterparty,
                    standing);
            if (common.equals(new CommonChange(null, false, List.of(), List.of(), null, null))) {
                throw InvalidRequest.body("/change", "must say what to change");
            }
            return common;
        }
    }
}
