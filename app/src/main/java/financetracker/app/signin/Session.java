package financetracker.app.signin;

import financetracker.events.HouseholdId;
import financetracker.events.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One device's stay: a family of refresh tokens, from a login to a logout. */
@Entity
@Table(name = "sessions")
class Session {
    /** The scope of a person's own session: everything in the household. */
    private static final String FULL_SCOPE = "ledger";

    @Id
    private UUID id;

    private UUID userId;
    private UUID household;
    private Instant startedAt;
    private Instant lastUsedAt;
    private Instant expiresAt;

    private @Nullable String client;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    Session(UUID id, UserId user, HouseholdId household, Instant now, Instant expiresAt, @Nullable String client) {
        this.id = id;
        this.userId = user.value();
        this.household = household.value();
        this.startedAt = now;
        this.lastUsedAt = now;
        this.expiresAt = expiresAt;
        this.client = client;
    }

    void used(Instant now) {
        lastUsedAt = now;
    }

    SignedIn signedIn() {
        return new SignedIn(new UserId(userId), new HouseholdId(household), id, FULL_SCOPE);
    }

    UUID id() {
        return id;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** What the device called itself. */
    @Nullable
    String client() {
        return client;
    }
}
