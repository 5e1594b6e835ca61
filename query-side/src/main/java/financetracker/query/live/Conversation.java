package financetracker.query.live;

import financetracker.log.LogUnavailable;
import financetracker.query.changes.Frame;
import financetracker.query.live.ClientMessage.Authenticate;
import financetracker.query.view.ViewBehind;
import financetracker.query.view.ViewIncomplete;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What the client of one connection says: first who it is, then what it wants. Called by one thread at a time. Past 150
 * lines because what ends a connection depends on all that was said on it.
 */
final class Conversation {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private final Outbox outbox;
    private final Arrivals arrivals;
    private final ClientMessages messages;
    private final Requests requests;
    private final SocketLimits limits;
    private final Clock clock;
    private final MessageRate rate;
    private final MessageParts parts = new MessageParts();
    private int refused;
    private volatile Instant heardAt;
    private volatile @Nullable Socket socket;

    Conversation(
            Outbox outbox,
            Arrivals arrivals,
            ClientMessages messages,
            Requests requests,
            SocketLimits limits,
            Clock clock) {
        this.outbox = outbox;
        this.arrivals = arrivals;
        this.messages = messages;
        this.requests = requests;
        this.limits = limits;
        this.clock = clock;
        this.rate = new MessageRate(limits.messagesAtOnce(), limits.messagesPerSecond(), clock);
        this.heardAt = clock.instant();
    }

    Outbox outbox() {
        return outbox;
    }

    /** Null before the client has said who it is. */
    @Nullable
    Socket socket() {
        return socket;
    }

    /** Why it should end by now, if it should. */
    @Nullable
    Closing overdue() {
        Duration silent = Duration.between(heardAt, clock.instant());
        if (socket == null) {
            return silent.compareTo(limits.authenticateWithin()) > 0 ? Closing.NOT_AUTHENTICATED : null;
        }
        return silent.compareTo(limits.silenceMax()) > 0 ? Closing.SILENT : null;
    }

    void authenticate(String ticket) {
        heardAt = clock.instant();
        socket = arrivals.welcome(ticket, outbox);
        if (!outbox.isOpen()) {
            // It may have closed before anybody could know that it was this socket's.
            ended();
        }
    }

    /** The connection has closed; may be told twice. */
    void ended() {
        Socket open = socket;
        if (open != null) {
            arrivals.farewell(open);
        }
    }

    /** A sign of life. */
    void pong() {
        if (socket != null) {
            heardAt = clock.instant();
        }
    }

    void textPart(CharSequence part, boolean last) {
        parts.add(part);
        if (!isEndless() && last) {
            SocketError wrong = parts.isTooLarge() ? SocketError.MESSAGE_TOO_LARGE : null;
            message(parts.take(), wrong);
        }
    }

    void binaryPart(int size, boolean last) {
        parts.skip(size);
        if (!isEndless() && last) {
            message(parts.take(), SocketError.BINARY_MESSAGE);
        }
    }

    private boolean isEndless() {
        if (parts.isEndless()) {
            outbox.close(Closing.MESSAGE_TOO_LARGE);
        }
        return parts.isEndless();
    }

    private void message(String whole, @Nullable SocketError wrong) {
        if (outbox.closing() != null) {
            return;
        }
        Socket open = socket;
        if (open == null) {
            introduction(whole, wrong);
            return;
        }
        heardAt = clock.instant();
        String event = null;
        try {
            countMessage();
            if (wrong != null) {
                throw Refused.of(wrong, null, null);
            }
            ClientMessage message = messages.read(whole);
            event = Frame.eventOf(message.getClass());
            requests.follow(open, message);
        } catch (Refused told) {
            open.say(told.error());
        } catch (ViewBehind | ViewIncomplete | LogUnavailable | DataAccessException | TransactionException later) {
            open.say(Refused.of(SocketError.UNAVAILABLE, event, null).error());
        }
    }

    private void introduction(String whole, @Nullable SocketError wrong) {
        try {
            if (wrong == null && messages.read(whole) instanceof Authenticate authenticate) {
                authenticate(authenticate.ticket());
                return;
            }
        } catch (Refused somethingElse) {
            log.debug("the first message was refused: {}", somethingElse.getMessage());
        }
        outbox.close(Closing.NOT_AUTHENTICATED);
    }

    private void countMessage() {
        if (rate.allowsOneMore()) {
            refused = 0;
            return;
        }
        refused++;
        if (refused > SocketLimits.REFUSED_MAX) {
            outbox.close(Closing.TOO_MANY_MESSAGES);
        }
        throw Refused.of(SocketError.TOO_MANY_MESSAGES, null, null);
    }
}
