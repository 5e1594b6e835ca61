package financetracker.app.killed;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.killed.Call.Answered;
import financetracker.app.startup.RunningProgram;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Sixteen clients write while the program or its database is killed; what stayed unanswered is sent again. Then each
 * call has had exactly one effect. {@code -Dkill.rounds=30
 * -Dkill.acknowledged=2000} for a long run.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);
    private static final int ACKNOWLEDGED = Integer.getInteger("kill.acknowledged", 200);

    @TempDir
    static Path folder;

    private static RunningProgram program;

    private final Random random = new Random();

    @BeforeAll
    static void start() throws Exception {
        program = start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
    }

    static RunningProgram start(Path folder) throws Exception {
        return RunningProgram.start(
                        folder,
                        "--finance-tracker.limits.per-token=1000000",
                        "--finance-tracker.limits.per-address=1000000")
                .untilReady();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void every_call_has_exactly_one_effect_whatever_is_killed() throws Exception {
        List<Answered> earlier = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Crash crash = Crash.values()[round % Crash.values().length];
            Load load = Load.on(new Api(program.port()), random.nextLong());
            untilAcknowledged(load, ACKNOWLEDGED + random.nextInt(50));
            program = crash.happensTo(program, folder);
            load.turnTo(new Api(program.port()));
            untilAcknowledged(load, load.acknowledged() + 100);
            List<Answered> answered = load.finish();

            assertThat(load.faults()).as("round %s, %s", round, crash).isEmpty();
            assertThat(load.askedToRepeat()).as("the crash met calls").isNotEmpty();
            assertThat(Proof.findings(program, folder.resolve("data"), answered, earlier))
                    .as("round %s, %s", round, crash)
                    .isEmpty();
            earlier.addAll(answered);
        }
    }

    /** Without this the test above might prove nothing. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void a_database_that_answers_before_a_commit_is_durable_is_found_out() throws Exception {
        sql("alter role postgres set synchronous_commit = off");
        sql("alter system set wal_writer_delay = '10s'");
        sql("alter system set wal_writer_flush_after = '1GB'");
        try {
            Load load = Load.on(new Api(program.port()), random.nextLong());
            makeThemHold();
            untilAcknowledged(load, load.acknowledged() + ACKNOWLEDGED);
            program = Crash.BOTH.happensTo(program, folder);
            List<Answered> answered = load.abandon();

            assertThat(program.output()).contains("set to synchronous_commit = off");
            assertThat(Proof.findings(program, folder.resolve("data"), answered, List.of()))
                    .anyMatch(finding -> finding.startsWith("lost: "));
        } finally {
            sql("alter role postgres reset synchronous_commit");
            sql("alter system reset all");
            makeThemHold();
        }
    }

    private static void untilAcknowledged(Load load, int calls) {
        program.await(
                calls + " calls acknowledged",
                () -> load.acknowledged() >= calls || !load.faults().isEmpty());
    }

    /** A role's settings hold for new connections only. */
    private static void makeThemHold() throws Exception {
        sql("select pg_reload_conf()");
        sql("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
    }

    private static void sql(String sql) throws Exception {
        try (Connection connection = program.embeddedDatabase().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
