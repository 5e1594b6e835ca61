package financetracker.query.live;

import financetracker.query.changes.ChangeFeed;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets holders of good tickets in. */
@Component
class Arrivals {
    private final SocketSignIn signIn;
    private final Sockets sockets;
    private final ChangeFeed feed;
    private final FrameWriter frames;

    Arrivals(SocketSignIn signIn, Sockets sockets, ChangeFeed feed, FrameWriter frames) {
        this.signIn = signIn;
        this.sockets = sockets;
        this.feed = feed;
        this.frames = frames;
    }

    /** The socket of the ticket's holder; null if it is closed instead. */
    @Nullable
    Socket welcome(String ticket, Outbox outbox) {
        try {
            Optional<Holder> holder = signIn.redeem(ticket);
            if (holder.isEmpty()) {
                outbox.close(Closing.TICKET_REFUSED);
                return null;
            }
            return open(holder.get(), outbox);
        } catch (DataAccessException | TransactionException unreachable) {
            // Nobody is let in unseen.
            outbox.close(Closing.INTERNAL_ERROR);
            return null;
        }
    }

    private @Nullable Socket open(Holder holder, Outbox outbox) {
        Socket socket = new Socket(holder, feed.visible(), outbox, frames::write);
        Closing full = sockets.add(socket);
        if (full != null) {
            outbox.close(full);
            return null;
        }
        try {
            // Asked only now: of an end that comes later, the socket hears.
            if (signIn.living(Set.of(holder.session())).isEmpty()) {
                outbox.close(Closing.SESSION_ENDED);
                return socket;
            }
        } catch (RuntimeException unreachable) {
            sockets.remove(socket);
            throw unreachable;
        }
        socket.want(feed.visible());
        socket.say(
                new Notice.Connected(holder.user().value(), holder.household().value()));
        return socket;
    }

    /** The connection is gone. */
    void farewell(Socket socket) {
        sockets.remove(socket);
    }
}
