package financetracker.app.passwords;

import financetracker.app.http.Problem;
import financetracker.app.http.ProblemCode;
import financetracker.app.http.RequestRefused;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * bcrypt behind a bulkhead: half of the cores at most, so that a crowd at the login leaves the rest to everybody else;
 * who waits too long or finds the queue full is told to come back.
 */
@Component
public class PasswordHashes {
    private static final int QUEUE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int RETRY_AFTER_SECONDS = 5;
    // Of no password: making a hash at start-up takes as long as a login.
    private static final String NOBODYS_SALT_AND_HASH = "ooooooooooooooooooooouuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu";

    private final BCryptPasswordEncoder bcrypt;
    private final ThreadPoolExecutor threads;
    // What a password is compared with where there is nobody of that name, so that both take as long.
    private final String nobodys;

    PasswordHashes(@Value("${finance-tracker.password-cost:12}") int cost) {
        if (cost < 10) {
            throw new IllegalArgumentException("finance-tracker.password-cost must be 10 or more");
        }
        bcrypt = new BCryptPasswordEncoder(cost);
        nobodys = "$2a$%02d$".formatted(cost) + NOBODYS_SALT_AND_HASH;
        int cores = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        threads = new ThreadPoolExecutor(
                cores,
                cores,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().daemon().name("password-", 0).factory());
    }

    /** @param password as {@link PasswordRules#require} returned it */
    public String hash(String password) {
        return inTurn(() -> bcrypt.encode(password));
    }

    /**
     * Whether it is the password of this hash. Takes the same time whatever the answer.
     *
     * @param hash null where there is nobody of that name
     */
    public boolean matches(String password, @Nullable String hash) {
        Optional<String> form = PasswordRules.hashable(password);
        boolean comparable = form.isPresent() && hash != null;
        String against = comparable && hash != null ? hash : nobodys;
        return inTurn(() -> bcrypt.matches(form.orElse("-"), against)) && comparable;
    }

    /** Whether the hash was made at a lower cost than is usual now. */
    public boolean isOutdated(String hash) {
        return bcrypt.upgradeEncoding(hash);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private <T> T inTurn(Callable<T> work) {
        Future<T> result;
        try {
            result = threads.submit(work);
        } catch (RejectedExecutionException full) {
            throw busy();
        }
        try {
            return result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            result.cancel(true);
            throw busy();
        } catch (InterruptedException stopping) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("bcrypt failed", e.getCause());
        }
    }

    private static RequestRefused busy() {
        return new RequestRefused(Problem.of(ProblemCode.OVERLOADED).retryAfter(RETRY_AFTER_SECONDS));
    }
}
