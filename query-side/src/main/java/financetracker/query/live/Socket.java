package financetracker.query.live;

import financetracker.query.changes.ChangeFeed.Changes;
import financetracker.query.changes.Frame;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * A user's open socket, as the sending side sees it: a place in the log, and the accounts that it wants to hear of.
 *
 * <p>There is no queue of changes that it has missed. The log is the queue: what comes next is read from
 * {@link #place}, whether the client is a moment behind or resumes after a day, so there is no seam between the two.
 * Past 150 lines because one lock guards all of it.
 */
final class Socket {
    private final Holder holder;
    private final Outbox outbox;
    private final Function<SocketFrame, String> json;
    private final AtomicBoolean beingRead = new AtomicBoolean();
    private final Set<UUID> accounts = new HashSet<>();
    private final Set<Notice.Operation> operations = new HashSet<>();
    private long place;
    private long wanted;
    private int restarts;
    private long skippedAt;
    private int skipped;
    private boolean warned;

    /** @param place from which on it is told */
    Socket(Holder holder, long place, Outbox outbox, Function<SocketFrame, String> json) {
        this.holder = holder;
        this.place = place;
        this.wanted = place;
        this.outbox = outbox;
        this.json = json;
    }

    Holder holder() {
        return holder;
    }

    Outbox outbox() {
        return outbox;
    }

    /** Where to read on; {@code restarts} tells whether it was moved meanwhile. */
    record Place(long position, int restarts) {}

    synchronized void say(Notice notice) {
        put(Frame.eventOf(notice.getClass()), place, notice);
    }

    /**
     * @param visible what is told begins after it, if this is the first
     * @return false if there are too many
     */
    synchronized boolean subscribe(UUID account, int max, long visible) {
        if (accounts.contains(account)) {
            return true;
        }
        if (accounts.size() >= max) {
            return false;
        }
        if (accounts.isEmpty()) {
            place = Math.max(place, visible);
        }
        accounts.add(account);
        return true;
    }

    synchronized void unsubscribe(UUID account) {
        accounts.remove(account);
    }

    synchronized boolean hasSubscriptions() {
        return !accounts.isEmpty();
    }

    /** From now on tells what came after the position, as if nothing had been told yet. */
    synchronized void resume(long after, int framesToSkip, long visible) {
        restarts++;
        skippedAt = after;
        skipped = framesToSkip;
        place = framesToSkip == 0 ? after : after - 1;
        wanted = Math.max(wanted, visible);
        put(Frame.eventOf(Notice.Resumed.class), after, new Notice.Resumed());
    }

    /** There may be changes up to this position. */
    synchronized void want(long position) {
        wanted = Math.max(wanted, position);
        if (accounts.isEmpty()) {
            place = Math.max(place, position);
        }
    }

    /** Whether something may have to be read, and the client has taken all that came before. */
    synchronized boolean isReady() {
        return place < wanted && !accounts.isEmpty() && outbox.isEmpty() && outbox.closing() == null;
    }

    /** One thread at a time reads for it: true for the one that may. It gives back with {@link #endReading}. */
    boolean beginReading() {
        return beingRead.compareAndSet(false, true);
    }

    void endReading() {
        beingRead.set(false);
    }

    synchronized Place place() {
        return new Place(place, restarts);
    }

    /** Sends what was read from the place, unless it was moved meanwhile. */
    synchronized void tell(Place from, Changes changes) {
        if (from.restarts != restarts || from.position != place) {
            return;
        }
        for (Frame frame : changes.frames()) {
            if (!accounts.contains(frame.account())) {
                continue;
            }
            if (frame.sequence() == skippedAt && skipped > 0) {
                skipped--;
            } else {
                put(frame.event(), frame.sequence(), frame.data());
            }
        }
        place = Math.max(place, changes.sequence());
        warned = false;
    }

    /** Leaves out what came before the position, and says so. */
    synchronized void leaveOut(Place from, long position, SocketError why) {
        if (from.restarts == restarts && from.position == place) {
            place = Math.max(place, position);
            say(Refused.of(why, null, null).error());
        }
    }

    /** Tells how far operations are, as far as it is not what was told before. */
    synchronized void tellOperations(List<Notice.Operation> current) {
        operations.retainAll(current);
        current.stream().filter(operations::add).forEach(this::say);
    }

    /** Says, once until something is told again, that nothing can be told now. */
    synchronized void warn(SocketError why) {
        if (!warned) {
            warned = true;
            say(Refused.of(why, null, null).error());
        }
    }

    private void put(String event, long sequence, Object data) {
        outbox.add(json.apply(new SocketFrame(event, sequence, data)));
    }
}
