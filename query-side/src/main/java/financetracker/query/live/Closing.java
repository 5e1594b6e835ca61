package financetracker.query.live;

import jakarta.websocket.CloseReason;
import java.util.Locale;

/** Why the server closes a socket: the close code, and the reason's text. */
public enum Closing {
    NOT_AUTHENTICATED(4401, "The first message was no `authenticate`, or came too late. Get a ticket and try again."),
    TICKET_REFUSED(4401, "The ticket is unknown, used or too old, or its session has ended. Get another."),
    SESSION_ENDED(4401, "Logout, revocation, a change of password or erasure. Sign in again."),
    TOO_SLOW(4408, "What was sent was not taken in time. Connect again and `resume`."),
    SILENT(4408, "Nothing was heard of the client, not even an answer to a ping. Connect again and `resume`."),
    TOO_MANY_SOCKETS(4429, "The user or the household has too many sockets. Close one."),
    TOO_MANY_MESSAGES(4429, "Messages went on after many were refused for being too many."),
    MESSAGE_TOO_LARGE(1009, "A message was so long that its end was not waited for."),
    GOING_AWAY(1001, "The server stops. Connect again, to another node or later, and `resume`."),
    INTERNAL_ERROR(1011, "Something went wrong on our side. Connect again and `resume`.");

    private final int code;
    private final String help;

    Closing(int code, String help) {
        this.code = code;
        this.help = help;
    }

    public int code() {
        return code;
    }

    /** The close frame's text: stable, for programs. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String help() {
        return help;
    }

    CloseReason closeReason() {
        return new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason());
    }
}
