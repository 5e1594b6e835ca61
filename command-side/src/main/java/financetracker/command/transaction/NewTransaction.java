package financetracker.command.transaction;

import financetracker.command.Limits;
import financetracker.command.NewId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import financetracker.events.category.CategoryId;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.OriginalAmount;
import financetracker.events.transaction.Splits;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Money;
import financetracker.refusal.InvalidRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as a person enters it.
 *
 * @param id the client's own, or null
 * @param amount from the account's point of view: negative is money out
 * @param status pending or posted; null is posted
 * @param splits parts that the amount consists of, in place of a category
 * @param original what was paid, where it was in another currency than the account's
 */
record NewTransaction(
        @Nullable UUID id,
        UUID accountId,
        Money amount,
        LocalDate date,
        @Nullable TransactionStatus status,
        @NotBlank @Size(max = Limits.DESCRIPTION_MAX) PersonalText description,

        @Nullable @Size(min = 1, max = Limits.COUNTERPARTY_MAX)
        PersonalText counterparty,

        @Nullable @Size(min = 1, max = Limits.NOTES_MAX) PersonalText notes,
        @Nullable UUID categoryId,
        @Nullable @Size(max = Limits.SPLITS_MAX) List<@Valid NewSplit> splits,
        @Nullable @Size(max = Limits.TAGS_MAX) List<@NotBlank @Size(max = Limits.TAG_MAX) PersonalText> tags,
        @Nullable @Valid Original original) {
    /** @param rate units of the account's currency for one of this one */
    record Original(
            Money amount,

            @Nullable @Pattern(regexp = "\\d{1,12}(\\.\\d{1,12})?")
            String rate) {}

    /** @param pointer to this object in the body */
    Draft draft(String pointer) {
        Limits.checkAmount(pointer + "/amount", amount);
        Limits.checkDate(pointer + "/date", date);
        if (status == TransactionStatus.VOIDED) {
            throw InvalidRequest.body(pointer + "/status", "must be pending or posted");
        }
        TransactionStatus initial = status == null ? TransactionStatus.POSTED : status;
        List<PersonalText> distinct =
                tags == null ? List.of() : List.copyOf(tags.stream().distinct().toList());
        return new Draft(
                new TransactionId(NewId.orGenerate(pointer + "/id", id)),
                new AccountId(accountId),
                entry(pointer, initial),
                new Details(description, counterparty, notes, distinct),
                Origin.MANUAL,
                original == null ? null : new OriginalAmount(original.amount(), original.rate()));
    }

    private Entry entry(String pointer, TransactionStatus initial) {
        CategoryId category = categoryId == null ? null : new CategoryId(categoryId);
        Entry whole = new Entry(amount, date, initial, category);
        if (splits == null || splits.isEmpty()) {
            return whole;
        }
        if (category != null) {
            throw InvalidRequest.body(pointer + "/splits", "must not be given together with a category");
        }
        return whole.withSplits(Splits.divide(amount, NewSplit.parts(pointer + "/splits", splits)));
    }
}
