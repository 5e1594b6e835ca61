package financetracker.app.passwords;

import static java.nio.charset.StandardCharsets.UTF_8;

import financetracker.app.http.Problem;
import financetracker.app.http.ProblemCode;
import financetracker.app.http.RequestRefused;
import financetracker.app.keys.KeyedHash;
import financetracker.app.keys.KeyedHash.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At most {@value #PER_HOUR} wrong passwords for one subject in any hour. Counted in the database: for all nodes, and
 * across restarts. A guess is counted before it is judged, so that guessing in parallel gains nothing.
 */
@Component
public class Guesses {
    private static final int PER_HOUR = 10;
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final KeyedHash keyedHash;
    private final Clock clock;

    Guesses(JdbcClient jdbc, KeyedHash keyedHash, Clock clock) {
        this.jdbc = jdbc;
        this.keyedHash = keyedHash;
        this.clock = clock;
    }

    /** A counted guess. */
    public record Guess(byte[] subject, OffsetDateTime at) {}

    /**
     * Counts a guess.
     *
     * @param subject what is guessed at; only its keyed hash is kept
     * @throws RequestRefused if there were too many
     */
    public Guess take(String subject) {
        Guess guess = new Guess(
                hash(subject), clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        OffsetDateTime since = guess.at().minus(HOUR);
        int counted = jdbc.sql("""
                        insert into password_guesses as g (subject, tries) values (:subject, array[:at::timestamptz])
                        on conflict (subject) do update
                        set tries = array(select t from unnest(g.tries) t where t > :since) || :at::timestamptz
                        where (select count(*) from unnest(g.tries) t where t > :since) < :limit""")
                .param("subject", guess.subject())
                .param("at", guess.at())
                .param("since", since)
                .param("limit", PER_HOUR)
                .update();
        if (counted == 0) {
            throw tooMany(guess.subject(), guess.at());
        }
        return guess;
    }

    /** Takes back a guess that was right, or that was never judged. */
    public void giveBack(Guess guess) {
        jdbc.sql("""
                        update password_guesses
                        set tries = array(
                            select t from unnest(tries) with ordinality as u(t, n)
                            where n <> array_position(tries, :at::timestamptz))
                        where subject = :subject and :at::timestamptz = any(tries)""").param("subject", guess.subject()).param("at", guess.at()).update();
    }

    /** Forgets all guesses at a subject. */
    public void forget(String subject) {
        jdbc.sql("delete from password_guesses where subject = ?")
                .param(hash(subject))
                .update();
    }

    private byte[] hash(String subject) {
        return keyedHash.of(Purpose.GUESS_SUBJECT, subject.getBytes(UTF_8));
    }

    private RequestRefused tooMany(byte[] subject, OffsetDateTime now) {
        OffsetDateTime oldest = jdbc.sql(
                        "select min(t) from password_guesses, unnest(tries) t where subject = ? and t > ?")
                .param(subject)
                .param(now.minus(HOUR))
                .query(OffsetDateTime.class)
                .optional()
                .orElse(now);
        long seconds = Duration.between(now, oldest.plus(HOUR)).toSeconds() + 1;
        return new RequestRefused(Problem.of(ProblemCode.TOO_MANY_GUESSES).retryAfter((int) seconds));
    }
}
