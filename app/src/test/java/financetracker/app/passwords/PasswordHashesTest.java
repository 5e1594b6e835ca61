package financetracker.app.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.app.http.ProblemCode;
import financetracker.app.http.RequestRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {
    private final PasswordHashes hashes = new PasswordHashes(10);

    @AfterEach
    void stop() {
        hashes.stop();
    }

    @Test
    void a_password_matches_its_own_hash_only() {
        String hash = hashes.hash("seven lamps on a hill");

        assertThat(hashes.matches("seven lamps on a hill", hash)).isTrue();
        assertThat(hashes.matches("seven lamps on a hilL", hash)).isFalse();
        assertThat(hashes.matches("seven lamps on a hill", null)).isFalse();
        assertThat(hashes.matches("-", null)).isFalse();
    }

    @Test
    void a_crowd_is_told_to_come_back_and_nothing_else_goes_wrong() throws InterruptedException {
        int crowd = 100 + Runtime.getRuntime().availableProcessors() + 40;
        List<Callable<Boolean>> logIns = new ArrayList<>();
        for (int i = 0; i < crowd; i++) {
            logIns.add(() -> hashes.matches("seven lamps on a hill", null));
        }
        int refused = 0;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> logIn : people.invokeAll(logIns)) {
                try {
                    assertThat(logIn.get()).isFalse();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOfSatisfying(RequestRefused.class, busy -> {
                        assertThat(busy.problem().code()).isEqualTo(ProblemCode.OVERLOADED);
                        assertThat(busy.problem().retryAfterSeconds()).isPositive();
                    });
                    refused++;
                }
            }
        }
        assertThat(refused).isBetween(1, crowd - 1);
    }

    @Test
    void a_cost_that_guessers_would_like_is_refused() {
        assertThatThrownBy(() -> new PasswordHashes(9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_hash_of_a_lower_cost_is_outdated() {
        PasswordHashes dearer = new PasswordHashes(11);
        String hash = hashes.hash("seven lamps on a hill");

        assertThat(hashes.isOutdated(hash)).isFalse();
        assertThat(dearer.isOutdated(hash)).isTrue();
        assertThat(dearer.matches("seven lamps on a hill", hash)).isTrue();
        dearer.stop();
    }
}
