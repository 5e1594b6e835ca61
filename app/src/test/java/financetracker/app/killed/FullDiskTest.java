package financetracker.app.killed;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.killed.Call.Answered;
import financetracker.app.startup.RunningProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A file system that is really full, under the database of the whole program. */
@Execution(ExecutionMode.CONCURRENT)
class FullDiskTest {
    private static final int MEGABYTES = 300;

    @TempDir
    Path folder;

    @Test
    void loses_nothing_says_so_and_goes_on_when_there_is_room() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (SmallDisk disk = SmallDisk.mountedAt(data, MEGABYTES);
                RunningProgram program = KillTest.start(folder)) {
            Load load = Load.on(new Api(program.port()), 1);
            program.await("writing", () -> load.acknowledged() >= 200);
            disk.fill();
            // Until what PostgreSQL has set aside is written full, calls are still answered.
            program.await("out of space", () -> load.askedToRepeat().size() > 0);
            String health = program.notice("Page") + "health/";
            assertThat(program.status(health + "live")).isEqualTo(200);
            disk.free();

            int before = load.acknowledged();
            program.await("writing again", () -> load.acknowledged() >= before + 200);
            List<Answered> answered = load.finish();
            assertThat(load.faults()).isEmpty();
            assertThat(load.askedToRepeat()).containsKey("503 log-unavailable").doesNotContainKey("no answer");
            assertThat(Proof.findings(program, data, answered, List.of())).isEmpty();
            program.await("ready again", () -> program.status(health + "ready") == 200);
        }
    }
}
