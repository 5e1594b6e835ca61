package financetracker.app.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import financetracker.app.http.Problem;
import financetracker.app.http.ProblemCode;
import financetracker.app.http.RequestRefused;
import financetracker.app.keys.KeyedHash;
import financetracker.app.keys.KeyedHash.Purpose;
import financetracker.events.HouseholdId;
import financetracker.events.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions and their refresh tokens. */
@Component
public class Sessions {
    /** For so long a replaced token still answers with its successor, for answers lost and requests sent twice. */
    static final Duration WINDOW = Duration.ofSeconds(20);

    private static final Duration SLIDING = Duration.ofDays(30);
    private static final Duration ABSOLUTE = Duration.ofDays(90);
    private static final int MAX_CLIENT = 200;

    private final SessionRows rows;
    private final RefreshTokenRows tokens;
    private final SessionEndings endings;
    private final AccessTokens accessTokens;
    private final KeyedHash keyedHash;
    private final Clock clock;

    Sessions(
            SessionRows rows,
            RefreshTokenRows tokens,
            SessionEndings endings,
            AccessTokens accessTokens,
            KeyedHash keyedHash,
            Clock clock) {
        this.rows = rows;
        this.tokens = tokens;
        this.endings = endings;
        this.accessTokens = accessTokens;
        this.keyedHash = keyedHash;
        this.clock = clock;
    }

    /** @param client what the device calls itself; null if it does not */
    @Transactional
    public Tokens start(UserId user, HouseholdId household, @Nullable String client) {
        Instant now = clock.instant();
        String label = client == null ? null : client.substring(0, Math.min(client.length(), MAX_CLIENT));
        Session session = rows.save(new Session(
                Generators.timeBasedEpochGenerator().generate(), user, household, now, now.plus(ABSOLUTE), label));
        String refreshToken = Hashes.randomSecret();
        keep(refreshToken, session, now);
        return tokens(session, refreshToken);
    }

    /**
     * Exchanges a refresh token for its successor. The successor is computed from the token, so that requests that
     * race with one token all get the same; only one token of a session is ever unreplaced.
     *
     * @throws RequestRefused if the token is unknown or expired, or was replaced before {@link #WINDOW}: then somebody has a
     *     copy, and the session ends
     */
    @Transactional(noRollbackFor = RequestRefused.class)
    public Tokens refresh(String refreshToken) {
        Instant now = clock.instant();
        byte[] hash = Hashes.sha256(refreshToken);
        Session session = rows.lockByToken(hash).orElseThrow(Sessions::unknown);
        RefreshToken token = tokens.findById(hash).orElseThrow(Sessions::unknown);
        if (!now.isBefore(token.expiresAt()) || !now.isBefore(session.expiresAt())) {
            throw unknown();
        }
        Instant replacedAt = token.replacedAt();
        String successor = successor(refreshToken);
        if (replacedAt == null) {
            token.replaced(now);
            session.used(now);
            keep(successor, session, now);
        } else if (now.isAfter(replacedAt.plus(WINDOW))) {
            endings.end(Set.of(session.id()));
            throw unknown();
        }
        return tokens(session, successor);
    }

    /** The user's living sessions, the last used first. */
    List<Session> of(UserId user) {
        return rows.findByUserIdAndExpiresAtAfterOrderByLastUsedAtDesc(user.value(), clock.instant());
    }

    /** Whether there was such a session of this user. */
    boolean end(UserId user, UUID session) {
        if (!rows.existsByIdAndUserId(session, user.value())) {
            return false;
        }
        endings.end(Set.of(session));
        return true;
    }

    /** @param except the session that goes on; null to end all */
    public void endAll(UserId user, @Nullable UUID except) {
        endings.end(of(user).stream()
                .map(Session::id)
                .filter(id -> !id.equals(except))
                .toList());
    }

    private void keep(String refreshToken, Session session, Instant now) {
        Instant sliding = now.plus(SLIDING);
        Instant expiresAt = sliding.isBefore(session.expiresAt()) ? sliding : session.expiresAt();
        tokens.save(new RefreshToken(Hashes.sha256(refreshToken), session.id(), expiresAt));
    }

    private Tokens tokens(Session session, String refreshToken) {
        return new Tokens(accessTokens.issue(session.signedIn()), refreshToken, AccessTokens.LIFE.toSeconds());
    }

    // The server's key makes it unguessable for whoever finds an old token.
    private String successor(String refreshToken) {
        return Hashes.text(keyedHash.of(Purpose.REFRESH_SUCCESSOR, refreshToken.getBytes(UTF_8)));
    }

    private static RequestRefused unknown() {
        return new RequestRefused(Problem.of(ProblemCode.UNAUTHENTICATED));
    }
}
