package financetracker.query.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client may say: the {@code data} of its messages. Each record's name is the event's, in snake_case. */
public sealed interface ClientMessage {
    @Schema(description = "Says who is there: the first message, unless the ticket came with the handshake.")
    record Authenticate(@Size(max = 200) String ticket) implements ClientMessage {}

    @Schema(description = "Asks to be told of the account's changes from now on.")
    record SubscribeAccount(@JsonProperty("account_id") UUID accountId) implements ClientMessage {}

    @Schema(description = "Asks to be told no more of the account's changes.")
    record UnsubscribeAccount(@JsonProperty("account_id") UUID accountId) implements ClientMessage {}

    /**
     * @param sequence of the last frame that the client has
     * @param frames how many frames with that sequence it has, if not all: two can have the same
     */
    @Schema(
            description =
                    "Asks to be told, once and in order, what changed after the sequence in the accounts subscribed"
                            + " to, and to go on from there. `frames` is how many frames with that sequence the client has, as"
                            + " a change of the posted balance makes two; without it, it has all.")
    record Resume(
            @Min(0) long sequence, @Min(0) @Max(2) @Nullable Integer frames) implements ClientMessage {}

    @Schema(description = "Asks for `pong`, which comes after the answers to all messages before.")
    record Ping() implements ClientMessage {}
}
