package financetracker.query.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import financetracker.operation.OperationProgress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the server says apart from changes. Each record's name is the event's, in snake_case. */
public sealed interface Notice {
    @Schema(description = "The ticket was good; the socket is the user's.")
    record Connected(
            @JsonProperty("user_id") UUID userId,
            @JsonProperty("household_id") UUID householdId) implements Notice {}

    @Schema(description = "What follows is what came after the sequence that was asked for, whatever was sent before.")
    record Resumed() implements Notice {}

    @Schema(description = "Answers `ping`.")
    record Pong() implements Notice {}

    /**
     * @param accountId that it is about; null unless it is an import
     * @param failure null unless it failed
     * @param position of its last event so far; 0 before the first
     */
    @Schema(
            description =
                    "How far an operation of the household is, as `GET /operations/{id}` has it; `position` is what"
                            + " to send as `Ledger-Sequence-Min` to read what it has done.")
    record Operation(
            UUID id,
            OperationProgress.Kind kind,
            @JsonProperty("account_id") @Nullable UUID accountId,
            OperationProgress.State state,
            @Nullable String failure,
            int total,
            int recorded,
            int repeated,
            int unreadable,
            int refused,
            long position)
            implements Notice {}

    /**
     * @param detail for people
     * @param event of the message that it answers; null if none could be read
     * @param pointer the place in that message; null where no place is to blame
     * @param accountId the account that the message was about; null if about none
     */
    @Schema(
            description = "A message was not followed, or changes cannot be told. `code` is for programs; `event`,"
                    + " `pointer` and `account_id` say what of. The socket goes on.")
    record Error(
            SocketError code,
            String detail,
            @Nullable String event,
            @Nullable String pointer,
            @JsonProperty("account_id") @Nullable UUID accountId)
            implements Notice {}
}
