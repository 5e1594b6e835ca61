package financetracker.query.view;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How far this node knows each view to have got, whichever node feeds it. What is listed here is visible to readers. */
@Component
public class ViewPositions {
    private static final Logger log = LoggerFactory.getLogger(ViewPositions.class);

    private final Map<String, Long> positions = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    /** The position of this view, 0 before the first event. */
    public long of(String view) {
        return positions.getOrDefault(view, 0L);
    }

    /** The lowest position among these views: what a reader of all of them sees. */
    public long ofAll(Collection<String> views) {
        return views.stream().mapToLong(this::of).min().orElse(0);
    }

    /**
     * Waits until all of these views have reached the position, or the time is over.
     *
     * @return whether they have
     */
    public boolean await(Collection<String> views, long position, Duration timeout) throws InterruptedException {
        long remaining = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (ofAll(views) < position) {
                if (remaining <= 0) {
                    return false;
                }
                remaining = moved.awaitNanos(remaining);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Calls the listener, on the feeding thread, each time that all of these views have moved on; it must only hand the
     * news over. It gets the position that is now visible in all of them.
     */
    public void onAdvance(Collection<String> views, LongConsumer listener) {
        listeners.add(new Listener(List.copyOf(views), listener));
    }

    /** Takes note of a committed position, a lower one too: a server that crashed may have lost the last moments. */
    void set(String view, long position) {
        Long before = positions.put(view, position);
        if (before != null && before == position) {
            return;
        }
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.stream().filter(each -> each.views.contains(view)).forEach(Listener::tell);
    }

    private final class Listener {
        private final List<String> views;
        private final LongConsumer consumer;
        private long told;

        private Listener(List<String> views, LongConsumer consumer) {
            this.views = views;
            this.consumer = consumer;
        }

        // Only the feeding thread sets positions once feeding has begun.
        private void tell() {
            long visible = ofAll(views);
            if (visible <= told) {
                return;
            }
            told = visible;
            try {
                consumer.accept(visible);
            } catch (RuntimeException failure) {
                log.warn("a listener of views failed: {}", failure.getClass().getName());
            }
        }
    }
}
