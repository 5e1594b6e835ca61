package financetracker.app.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import financetracker.app.keys.SigningKey;
import financetracker.app.keys.SigningKeys;
import financetracker.events.HouseholdId;
import financetracker.events.UserId;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.MalformedJwtException;
import io.jsonwebtoken.UnsupportedJwtException;
import java.nio.ByteBuffer;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Access tokens: JWTs (RFC 9068) signed with ES256 and nothing else, for ten minutes. */
@Component
class AccessTokens {
    static final Duration LIFE = Duration.ofMinutes(10);
    static final String ISSUER = "finance-tracker";
    static final String AUDIENCE = "finance-tracker-api";
    static final String TYPE = "at+jwt";
    static final String SESSION = "sid";
    static final String HOUSEHOLD = "household";
    static final String SCOPE = "scope";

    // Clocks of nodes may differ by this much.
    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final int MAX_LENGTH = 2_000;
    // Whatever else a header may say (jku, jwk, x5u, crit, zip) asks for something that is not done here.
    private static final Set<String> HEADERS = Set.of("alg", "kid", "typ");

    private final SigningKeys keys;
    private final Clock clock;
    private final JwtParser parser;
    // Checking a signature costs more than most reads; a client sends the same token some thousand times.
    private final Cache<ByteBuffer, Verified> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    AccessTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        parser = Jwts.parser()
                .sig()
                .clear()
                .add(Jwts.SIG.ES256)
                .and()
                .zip()
                .clear()
                .and()
                .keyLocator(this::key)
                .requireIssuer(ISSUER)
                .clock(() -> Date.from(clock.instant()))
                .clockSkewSeconds(SKEW.toSeconds())
                .build();
    }

    String issue(SignedIn who) {
        SigningKey key = keys.current();
        Instant now = clock.instant();
        return Jwts.builder()
                .header()
                .type(TYPE)
                .keyId(key.kid())
                .and()
                .issuer(ISSUER)
                .claim(Claims.AUDIENCE, AUDIENCE)
                .subject(who.user().toString())
                .claim(SESSION, who.session().toString())
                .claim(HOUSEHOLD, who.household().toString())
                .claim(SCOPE, who.scope())
                .id(UUID.randomUUID().toString())
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plus(LIFE)))
                .signWith(key.pair().getPrivate(), Jwts.SIG.ES256)
                .compact();
    }

    /** Whom the token names, or empty if it is not a living token of ours. Whether the session lives is not asked. */
    Optional<SignedIn> verify(String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            // By its hash, so that no usable token lies in the heap.
            Verified known = verified.get(ByteBuffer.wrap(Hashes.sha256(token)), unused -> parse(token));
            return clock.instant().isBefore(known.expires().plus(SKEW)) ? Optional.of(known.who()) : Optional.empty();
        } catch (JwtException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Verified parse(String token) {
        Claims claims = parser.parseSignedClaims(token).getPayload();
        Date issuedAt = present(claims.getIssuedAt());
        if (issuedAt.toInstant().isAfter(clock.instant().plus(SKEW))
                || !Set.of(AUDIENCE).equals(claims.getAudience())
                || claims.getId() == null) {
            throw new MalformedJwtException("not issued by this program");
        }
        return new Verified(
                new SignedIn(
                        new UserId(uuid(claims.getSubject())),
                        new HouseholdId(uuid(claims.get(HOUSEHOLD, String.class))),
                        uuid(claims.get(SESSION, String.class)),
                        present(claims.get(SCOPE, String.class))),
                present(claims.getExpiration()).toInstant());
    }

    private Key key(Header header) {
        if (!HEADERS.equals(header.keySet()) || !TYPE.equals(header.getType())) {
            throw new UnsupportedJwtException("a header that is not ours");
        }
        return keys.believed(String.valueOf(header.get("kid")))
                .orElseThrow(() -> new UnsupportedJwtException("an unknown key"))
                .pair()
                .getPublic();
    }

    private static UUID uuid(@Nullable String text) {
        return UUID.fromString(present(text));
    }

    private static <T> T present(@Nullable T claim) {
        if (claim == null) {
            throw new MalformedJwtException("a claim is missing");
        }
        return claim;
    }

    private record Verified(SignedIn who, Instant expires) {}
}
