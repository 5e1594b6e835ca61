package financetracker.query.changes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One message to a client, over the socket and in {@code GET /changes} alike.
 *
 * @param event the message's name
 * @param sequence the position of what it tells of
 */
public record Frame(String event, long sequence, Data data) {
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    static Frame of(long sequence, Data data) {
        return new Frame(eventOf(data.getClass()), sequence, data);
    }

    /** The event of a message with this data: the type's name in snake_case. */
    public static String eventOf(Class<?> data) {
        return WORDS.matcher(data.getSimpleName()).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** The account that it is about: its subscribers get it. */
    @JsonIgnore
    public UUID account() {
        return switch (data) {
            case TransactionUpdate update -> update.accountId();
            case BalanceUpdate update -> update.accountId();
        };
    }

    /** The names of its fields are the socket's, in snake_case. */
    public sealed interface Data {}

    /** @param change what happened: recorded, amended, categorised, posted, voided or restored */
    @Schema(
            description = "A transaction of the account has changed: it is now as told. `change` is what happened:"
                    + " recorded, amended, categorised, posted, voided or restored.")
    public record TransactionUpdate(
            UUID id,
            Money amount,
            String description,
            LocalDate date,
            @JsonProperty("account_id") UUID accountId,
            TransactionStatus status,
            String change)
            implements Data {}

    /** @param balance the posted balance after it */
    @Schema(description = "The posted balance of the account, after the change with the same sequence.")
    public record BalanceUpdate(@JsonProperty("account_id") UUID accountId, Money balance, Instant timestamp)
            implements Data {}
}
