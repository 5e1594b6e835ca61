package financetracker.command.transfer;

import financetracker.log.EventLog;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets {@link TransferMatching} go on whenever the log does. */
@Component
class TransferMatchingThread implements SmartLifecycle {
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Logger logger = LoggerFactory.getLogger(TransferMatchingThread.class);

    private final TransferMatching matching;
    private final EventLog log;
    private volatile @Nullable Thread thread;

    TransferMatchingThread(TransferMatching matching, EventLog log) {
        this.matching = matching;
        this.log = log;
    }

    @Override
    public void start() {
        // Set before it starts: it looks at the field.
        Thread created = Thread.ofPlatform().name("transfer-matching").daemon().unstarted(this::run);
        thread = created;
        created.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(WAIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (isRunning()) {
            try {
                goOn();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void goOn() throws InterruptedException {
        try {
            long done = matching.next();
            if (done >= log.head()) {
                long unused = log.awaitBeyond(done, WAIT);
            }
        } catch (RuntimeException failure) {
            if (isRunning()) {
                logger.warn("transfers could not be looked for; next try in {}", AFTER_FAILURE, failure);
                Thread.sleep(AFTER_FAILURE);
            }
        }
    }
}
