package financetracker.command.transfer;

import financetracker.command.Limits;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.Source;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transfer.Conversion;
import financetracker.events.transfer.TransferCommand.GivenRate;
import financetracker.events.transfer.TransferId;
import financetracker.money.Money;
import financetracker.refusal.InvalidRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as a person enters it.
 *
 * @param id the client's own, or null
 * @param amount what leaves the one account; positive
 * @param date when it leaves
 * @param receivedAmount what arrives at the other; positive; null where it is the same
 * @param receivedDate when it arrives; null where it is the same
 * @param rate where more is known of it than the two amounts
 */
record NewTransfer(
        @Nullable UUID id,
        UUID fromAccountId,
        UUID toAccountId,
        Money amount,
        LocalDate date,
        @Nullable Money receivedAmount,
        @Nullable LocalDate receivedDate,
        @Nullable @Valid Rate rate,
        @NotBlank @Size(max = Limits.DESCRIPTION_MAX) PersonalText description,
        @Nullable @Size(min = 1, max = Limits.NOTES_MAX) PersonalText notes,
        @Nullable @Size(max = Limits.TAGS_MAX) List<@NotBlank @Size(max = Limits.TAG_MAX) PersonalText> tags) {
    /** @param rate units of the arriving currency for one of the leaving */
    @Schema(name = "GivenRate")
    record Rate(
            @Pattern(regexp = "\\d{1,12}(\\.\\d{1,12})?") String rate, Conversion.Source source, LocalDate date) {
        GivenRate given(String pointer) {
            Limits.checkDate(pointer + "/date", date);
            if (new BigDecimal(rate).signum() == 0) {
                throw InvalidRequest.body(pointer + "/rate", "must not be zero");
            }
            return new GivenRate(rate, source, date);
        }
    }

    Draft fromLeg(TransferId transfer) {
        Limits.checkAmount("/amount", amount);
        Limits.checkDate("/date", date);
        refuseUnlessPositive("/amount", amount);
        return leg(transfer.from(), fromAccountId, amount.negated(), date);
    }

    Draft toLeg(TransferId transfer) {
        Limits.checkAmount("/receivedAmount", receivedAmount);
        Limits.checkDate("/receivedDate", receivedDate);
        Money arrived = Objects.requireNonNullElse(receivedAmount, amount);
        refuseUnlessPositive("/receivedAmount", arrived);
        return leg(transfer.to(), toAccountId, arrived, Objects.requireNonNullElse(receivedDate, date));
    }

    @Nullable
    GivenRate givenRate() {
        return rate == null ? null : rate.given("/rate");
    }

    private Draft leg(TransactionId transaction, UUID account, Money signed, LocalDate day) {
        List<PersonalText> distinct =
                tags == null ? List.of() : List.copyOf(tags.stream().distinct().toList());
        return new Draft(
                transaction,
                new AccountId(account),
                new Entry(signed, day, TransactionStatus.POSTED, null),
                new Details(description, null, notes, distinct),
                new Origin(Source.TRANSFER, null, null),
                null);
    }

    private static void refuseUnlessPositive(String pointer, Money amount) {
        if (amount.minor() <= 0) {
            throw InvalidRequest.body(pointer, "must be more than zero");
        }
    }
}
