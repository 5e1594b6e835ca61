package financetracker.query.live;

import financetracker.events.HouseholdId;
import financetracker.query.changes.ChangeFeed;
import financetracker.query.changes.ChangeFeed.Changes;
import financetracker.query.view.ViewIncomplete;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads for each socket what comes next, whenever the client has taken what came before. */
@Component
class LiveFeed implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    private static final int THREADS = 2;
    private static final int PAGE = 200;

    private final ChangeFeed feed;
    private final SocketLimits limits;
    // Few, as each takes a connection to the database, which commands and reads over HTTP need too.
    private final ExecutorService readers = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("socket-reader-", 0).factory());

    LiveFeed(ChangeFeed feed, SocketLimits limits) {
        this.feed = feed;
        this.limits = limits;
    }

    /** Reads on for the socket, soon and elsewhere, if there may be something and it can take it. */
    void look(Socket socket) {
        if (socket.isReady() && !readers.isShutdown() && socket.beginReading()) {
            readers.execute(() -> {
                boolean moved = false;
                try {
                    moved = readOn(socket);
                } finally {
                    socket.endReading();
                }
                // What could not be read is tried again at the next heartbeat.
                if (moved) {
                    look(socket);
                }
            });
        }
    }

    private boolean readOn(Socket socket) {
        try {
            Socket.Place from = socket.place();
            HouseholdId household = socket.holder().household();
            Changes changes = feed.since(household, from.position(), PAGE);
            if (changes.more() && feed.isBehind(household, changes.sequence(), limits.resumeMax())) {
                socket.leaveOut(from, feed.visible(), SocketError.REREAD_REQUIRED);
            } else {
                socket.tell(from, changes);
            }
            return changes.sequence() > from.position();
        } catch (ViewIncomplete incomplete) {
            socket.warn(SocketError.VIEW_INCOMPLETE);
        } catch (RuntimeException failure) {
            log.warn("changes could not be read for a socket; trying on: {}", failure.toString());
        }
        return false;
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
