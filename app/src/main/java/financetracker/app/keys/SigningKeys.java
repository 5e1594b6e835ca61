package financetracker.app.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The keys that sign access tokens. The newest signs; the one before it is still believed for {@link #OVERLAP} after
 * the newest was made, which outlives every token that it signed.
 */
@Component
public class SigningKeys {
    /** A token's life (10 minutes), the minute in which other nodes still sign with the old key, and time to spare. */
    static final Duration OVERLAP = Duration.ofMinutes(15);

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration LOOK_FOR_UNKNOWN = Duration.ofSeconds(1);
    private static final String PREFIX = "signing-";

    private final KeyFolder folder;
    private final Clock clock;
    private List<SigningKey> keys = List.of();
    private Instant lookedAt = Instant.MIN;

    SigningKeys(KeyFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        look();
        if (keys.isEmpty()) {
            var unused = rotate();
        }
    }

    /** The key to sign with. */
    public synchronized SigningKey current() {
        if (lookedAt.plus(LOOK_AGAIN).isBefore(clock.instant())) {
            look();
        }
        return keys.getLast();
    }

    /** The key of this name, while tokens signed with it are believed. */
    public synchronized Optional<SigningKey> believed(String kid) {
        Optional<SigningKey> key = find(kid);
        // A node that shares the folder may have made a key a moment ago; strangers' names must not cost a look each.
        if (key.isEmpty() && lookedAt.plus(LOOK_FOR_UNKNOWN).isBefore(clock.instant())) {
            look();
            key = find(kid);
        }
        return key.filter(this::isLive);
    }

    /** Makes a new key, which signs from now on; keys that are no longer believed are deleted. */
    public synchronized SigningKey rotate() {
        SigningKey fresh = SigningKey.generate(clock.instant());
        folder.create(PREFIX + fresh.kid(), fresh.text());
        look();
        for (SigningKey key : keys) {
            if (!isLive(key)) {
                folder.delete(PREFIX + key.kid());
            }
        }
        return fresh;
    }

    private Optional<SigningKey> find(String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    private boolean isLive(SigningKey key) {
        int next = keys.indexOf(key) + 1;
        return next == keys.size()
                || clock.instant().isBefore(keys.get(next).madeAt().plus(OVERLAP));
    }

    private void look() {
        List<SigningKey> found = new ArrayList<>();
        for (String name : folder.names(PREFIX)) {
            String kid = name.substring(PREFIX.length());
            found.add(find(kid).orElseGet(() -> SigningKey.parse(kid, folder.read(name))));
        }
        keys = List.copyOf(found);
        lookedAt = clock.instant();
    }
}
