package financetracker.query.live;

/** The codes of {@code error} frames. */
public enum SocketError {
    MALFORMED_MESSAGE("The message is not one JSON object."),
    INVALID_MESSAGE("A field is wrong; `pointer` names the place."),
    UNKNOWN_EVENT("There is no such message."),
    BINARY_MESSAGE("Messages are text."),
    MESSAGE_TOO_LARGE("A message has at most 4096 characters."),
    TOO_MANY_MESSAGES("Messages come too fast; this one was not followed."),
    ALREADY_AUTHENTICATED("The socket is somebody's already."),
    UNKNOWN_ACCOUNT("The household has no such account."),
    TOO_MANY_ACCOUNTS("The socket is subscribed to as many accounts as it may be. Unsubscribe from one."),
    NOTHING_SUBSCRIBED("Subscribe first, then resume: only the accounts that are subscribed to are told of."),
    UNKNOWN_SEQUENCE("The sequence is beyond the log's end. Read anew, then go on from here."),
    REREAD_REQUIRED("Too much has changed to tell it all. Read anew; what changes after `sequence` is told."),
    VIEW_INCOMPLETE("Changes cannot be told now, because a view is incomplete; an operator has to act. They will be."),
    UNAVAILABLE("The message could not be followed now. Send it again.");

    private final String help;

    SocketError(String help) {
        this.help = help;
    }

    public String help() {
        return help;
    }
}
