package financetracker.query.changes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One message to a client, over the socket and in {@code GET /changes} alike.
 *
 * @param event the message's name
 * @param sequence the position of what it tells of
 */
public record Frame(String event, long sequence, Data data) {
    static Frame of(long sequence, Data data) {
        return switch (data) {
            case TransactionUpdate update -> new Frame("transaction_update", sequence, data);
            case BalanceUpdate update -> new Frame("balance_update", sequence, data);
        };
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
    public record BalanceUpdate(@JsonProperty("account_id") UUID accountId, Money balance, Instant timestamp)
            implements Data {}
}
