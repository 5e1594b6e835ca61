package financetracker.eventstore;

import financetracker.log.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The newest events of this node, kept decoded, and the head as far as this node knows it.
 *
 * <p>Readers that keep up never touch the database for events that this node appended.
 */
final class LogTail {
    private static final int SLOTS = 1 << 14;

    private final AtomicReferenceArray<RecordedEvent> slots = new AtomicReferenceArray<>(SLOTS);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private Consumer<RecordedEvent> follower = event -> {};
    private volatile Consumer<List<RecordedEvent>> listener = batch -> {};
    private volatile long head;

    /** Told each event that this node commits, in order, before anybody can read it here. */
    void follow(Consumer<RecordedEvent> follower) {
        this.follower = follower;
    }

    /** Told what this node commits, batch by batch. */
    void listen(Consumer<List<RecordedEvent>> listener) {
        this.listener = listener;
    }

    void add(List<RecordedEvent> committed) {
        for (RecordedEvent event : committed) {
            slots.set(slot(event.position()), event);
        }
        committed.forEach(follower);
        if (!committed.isEmpty()) {
            listener.accept(committed);
        }
    }

    /** Consecutive events after the position, as many as are here: perhaps none although there are some. */
    List<RecordedEvent> read(long after, int limit) {
        List<RecordedEvent> events = new ArrayList<>();
        for (long position = after + 1; position <= head && events.size() < limit; position++) {
            RecordedEvent event = slots.get(slot(position));
            if (event == null || event.position() != position) {
                break;
            }
            events.add(event);
        }
        return events;
    }

    /** The head is at least here. Wakes who waits for it. */
    void advance(long position) {
        lock.lock();
        try {
            if (position > head) {
                head = position;
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    long head() {
        return head;
    }

    long awaitBeyond(long position, Duration timeout) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = timeout.toNanos();
            while (head <= position && left > 0) {
                left = grown.awaitNanos(left);
            }
            return head;
        } finally {
            lock.unlock();
        }
    }

    private static int slot(long position) {
        return (int) (position & (SLOTS - 1));
    }
}
