package financetracker.app.signin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept of a refresh token: its hash. */
@Entity
@Table(name = "refresh_tokens")
class RefreshToken {
    @Id
    private byte[] hash;

    @SuppressWarnings("UnusedVariable") // read by queries
    private UUID sessionId;

    private Instant expiresAt;
    private @Nullable Instant replacedAt;

    @SuppressWarnings("NullAway.Init")
    protected RefreshToken() {}

    RefreshToken(byte[] hash, UUID sessionId, Instant expiresAt) {
        this.hash = hash;
        this.sessionId = sessionId;
        this.expiresAt = expiresAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant replacedAt() {
        return replacedAt;
    }

    void replaced(Instant now) {
        replacedAt = now;
    }
}
