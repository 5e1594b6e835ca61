package financetracker.query.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the server says apart from changes. Each record's name is the event's, in snake_case. */
public sealed interface Notice {
    /** The ticket was good: the socket is the user's. */
    record Connected(
            @JsonProperty("user_id") UUID userId,
            @JsonProperty("household_id") UUID householdId) implements Notice {}

    /** What follows is what came after the position that was asked for, whatever was sent before. */
    record Resumed() implements Notice {}

    /** Answers {@code ping}. */
    record Pong() implements Notice {}

    /**
     * A message was refused, or the feed has a hole. The socket goes on.
     *
     * @param code stable, for programs
     * @param detail for people
     * @param event of the message that it answers; null if none could be read
     * @param pointer the place in that message; null where no place is to blame
     * @param accountId the account that the message was about; null if about none
     */
    record Error(
            String code,
            String detail,
            @Nullable String event,
            @Nullable String pointer,
            @JsonProperty("account_id") @Nullable UUID accountId)
            implements Notice {}
}
