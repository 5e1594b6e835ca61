package financetracker.query.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client may say: the {@code data} of its messages. Each record's name is the event's, in snake_case. */
public sealed interface ClientMessage {
    /** Says who is there; the first message, unless the ticket came with the handshake. */
    record Authenticate(@Size(max = 200) String ticket) implements ClientMessage {}

    /** From now on tells of the account's changes. */
    record SubscribeAccount(@JsonProperty("account_id") UUID accountId) implements ClientMessage {}

    /** No longer tells of the account's changes. */
    record UnsubscribeAccount(@JsonProperty("account_id") UUID accountId) implements ClientMessage {}

    /**
     * Begins anew after a position: what has changed since then in the accounts that are subscribed to, once and in
     * order, and then on.
     *
     * @param sequence of the last frame that the client has
     * @param frames how many frames with that sequence it has, if not all: two can have the same
     */
    record Resume(
            @Min(0) long sequence, @Min(0) @Max(2) @Nullable Integer frames) implements ClientMessage {}

    /** Is answered by {@code pong}, after everything that came before. */
    record Ping() implements ClientMessage {}
}
