package financetracker.query.live;

import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionEvent;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import financetracker.log.UnreadableEvent;
import financetracker.query.changes.ChangeFeed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells the sockets of a household that something of theirs may have changed, as soon as the views show it. */
@Component
class News implements SmartLifecycle {
    private static final Logger logger = LoggerFactory.getLogger(News.class);
    private static final int PAGE = 1_000;
    private static final long RETRY_MILLIS = 200;

    private final ChangeFeed feed;
    private final EventLog log;
    private final Sockets sockets;
    private final LiveFeed live;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long visible;
    private volatile @Nullable Thread thread;

    News(ChangeFeed feed, EventLog log, Sockets sockets, LiveFeed live) {
        this.feed = feed;
        this.log = log;
        this.sockets = sockets;
        this.live = live;
        feed.onChange(this::heard);
    }

    @Override
    public void start() {
        Thread telling = Thread.ofPlatform().daemon().name("socket-news").unstarted(this::run);
        thread = telling;
        telling.start();
    }

    @Override
    public void stop() {
        Thread telling = thread;
        thread = null;
        if (telling != null) {
            telling.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void heard(long position) {
        lock.lock();
        try {
            visible = Math.max(visible, position);
            moved.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        long told = feed.visible();
        while (thread == Thread.currentThread()) {
            try {
                long position = await(told);
                tell(told, position);
                told = position;
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                logger.warn("sockets could not be told of changes; trying on: {}", failure.toString());
                rest();
            }
        }
    }

    private long await(long told) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (visible <= told) {
                moved.await();
            }
            return visible;
        } finally {
            lock.unlock();
        }
    }

    private void tell(long after, long upTo) {
        if (sockets.isEmpty()) {
            return;
        }
        for (HouseholdId household : households(after, upTo)) {
            for (Socket socket : sockets.of(household)) {
                socket.want(upTo);
                live.look(socket);
            }
        }
    }

    /** Whose transactions have changed. This node's own events are still in memory. */
    private Set<HouseholdId> households(long after, long upTo) {
        Set<HouseholdId> households = new HashSet<>();
        long from = after;
        while (from < upTo) {
            List<RecordedEvent> events;
            try {
                events = log.read(from, (int) Math.min(PAGE, upTo - from));
            } catch (UnreadableEvent notShown) {
                from = notShown.position();
                continue;
            }
            if (events.isEmpty()) {
                break;
            }
            for (RecordedEvent event : events) {
                if (event.event() instanceof TransactionEvent) {
                    households.add(event.household());
                }
            }
            from = events.getLast().position();
        }
        return households;
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
