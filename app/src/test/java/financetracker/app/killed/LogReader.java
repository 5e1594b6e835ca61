package financetracker.app.killed;

import financetracker.app.startup.DatabaseAddress;
import financetracker.eventstore.EventStoreParts;
import financetracker.eventstore.MasterKey;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** Reads a running program's log from its database, past the program. */
final class LogReader {
    private static final int PAGE = 1_000;

    private LogReader() {}

    static List<RecordedEvent> all(DatabaseAddress address, Path data) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(address.url());
        database.setUser(address.user());
        database.setPassword(address.password());
        byte[] key = Base64.getDecoder()
                .decode(Files.readString(data.resolve("master.key")).strip());
        EventLog log = new EventStoreParts(database, database, new MasterKey(key), Clock.systemUTC()).log();
        List<RecordedEvent> events = new ArrayList<>();
        for (List<RecordedEvent> page = log.read(0, PAGE); !page.isEmpty(); page = log.read(events.size(), PAGE)) {
            events.addAll(page);
        }
        if (events.size() != log.head()) {
            throw new AssertionError("the head is " + log.head() + " and there are " + events.size() + " events");
        }
        return events;
    }
}
