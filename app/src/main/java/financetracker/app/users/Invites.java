package financetracker.app.users;

import financetracker.app.signin.Hashes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes that let one person register each. */
@Component
class Invites {
    private static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    Invites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Invite(String code, Instant expiresAt) {}

    Invite create() {
        Invite invite = new Invite(Hashes.randomSecret(), clock.instant().plus(LIFE));
        jdbc.sql("insert into invites (hash, expires_at) values (?, ?)")
                .param(Hashes.sha256(invite.code()))
                .param(invite.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        return invite;
    }

    boolean isGood(@Nullable String code) {
        return code != null
                && jdbc.sql("select exists (select from invites where hash = ? and expires_at > ?)")
                        .param(Hashes.sha256(code))
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single();
    }

    /** Whether it was still there: of two who register with one code, one does. */
    boolean use(@Nullable String code) {
        return code != null
                && jdbc.sql("delete from invites where hash = ? and expires_at > ?")
                                .param(Hashes.sha256(code))
                                .param(clock.instant().atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
    }
}
