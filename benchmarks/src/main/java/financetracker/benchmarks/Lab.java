package financetracker.benchmarks;

import financetracker.testdatabase.TestDatabase;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** An empty database on the run's one server, and the program on it when somebody asks for it. */
final class Lab implements AutoCloseable {
    private final TestDatabase database = TestDatabase.create();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private @Nullable Program program;

    TestDatabase database() {
        return database;
    }

    Program program() throws Exception {
        if (program == null) {
            program = closing(Program.start(database.url()));
        }
        return program;
    }

    <T extends AutoCloseable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    @SuppressWarnings("SystemOut") // a command-line program
    static void print(String line) {
        System.out.println(line);
    }
}
