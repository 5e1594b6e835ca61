package financetracker.command.imports;

import financetracker.command.imports.Imports.Page;
import financetracker.command.operation.LongWork;
import financetracker.command.operation.OperationRun;
import financetracker.command.operation.OperationSteps;
import financetracker.command.operation.OperationWorkers;
import financetracker.command.operation.Operations;
import financetracker.events.Actor;
import financetracker.events.Caller;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountCommand;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.account.AccountOpened;
import financetracker.events.category.CategoryId;
import financetracker.events.category.CategoryProposals;
import financetracker.money.Currency;
import financetracker.testdatabase.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Imports on a real database, with one open account in EUR. */
final class ImportsFixture {
    // One for all tests, emptied for each.
    private static final DataSource SOURCE = migrated();

    static final Page ALL = new Page(null, 0, 1_000);

    final HouseholdId household = new HouseholdId(UUID.randomUUID());
    final AccountId account = new AccountId(UUID.randomUUID());
    final Caller caller =
            new Caller(household, new Actor(Actor.Kind.USER, UUID.randomUUID()), UUID.randomUUID(), null, null);
    final MemoryLedger ledger = new MemoryLedger();
    final JdbcClient database;
    final Uploads uploads;
    final Operations operations;
    final OperationRun run;
    final OperationWorkers workers;
    final Imports imports;
    Instant now = Instant.parse("2026-11-22T12:00:00Z");

    ImportsFixture() {
        database = JdbcClient.create(SOURCE);
        database.sql("truncate import_upload, import_mapping, operation cascade")
                .update();
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(SOURCE));
        Clock clock = new MovableClock();
        JsonMapper json = new JsonMapper();
        uploads = new Uploads(database, new TestCipher(), json);
        operations = new Operations(database);
        OperationSteps steps = new OperationSteps(database, transactions);
        run = new OperationRun(operations, steps, List.of(new ImportWork(uploads)), ledger, clock);
        // Not started: tests run the work themselves, when they want it.
        workers = new OperationWorkers(run, operations, clock);
        imports = new Imports(
                uploads,
                new Mappings(database, json),
                new CategoryChoices(new NoProposals()),
                operations,
                steps,
                workers,
                ledger,
                ledger,
                clock);
        ledger.streams.put(
                AccountCommand.stream(household, account).toString(),
                List.of(new AccountOpened(
                        account, AccountKind.CHECKING, new PersonalText("Giro"), new Currency("EUR"), null)));
    }

    private static DataSource migrated() {
        DataSource source = TestDatabase.create().dataSource();
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    ImportPreview upload(byte[] file) {
        return imports.upload(caller, account, null, file, ALL);
    }

    LongWork commit(OperationId id) {
        imports.commit(caller, id);
        run.run(id, () -> false);
        return operations.find(household, id).orElseThrow();
    }

    /** A statement of these rows, one a line; the first is in line 4. */
    static byte[] statement(List<String> rows) {
        String text = """
                OFXHEADER:100

                <OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>123456</BANKACCTFROM><BANKTRANLIST>
                %s
                </BANKTRANLIST></STMTRS></OFX>
                """.formatted(String.join("\n", rows));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param id null for a row without one */
    static String row(String amount, String name, @Nullable String id) {
        String fitId = id == null ? "" : "<FITID>" + id;
        return "<STMTTRN><DTPOSTED>20260301<TRNAMT>" + amount + fitId + "<NAME>" + name + "</STMTTRN>";
    }

    static List<String> rows(int count) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row("-1.00", "Shop", "T" + i));
        }
        return rows;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** The ledger's own are shown to work over HTTP. */
    private static final class NoProposals implements CategoryProposals {
        @Override
        public Map<Clue, Proposed> of(HouseholdId household, Collection<Clue> clues) {
            return Map.of();
        }

        @Override
        public Set<CategoryId> open(HouseholdId household) {
            return Set.of();
        }
    }

    private final class MovableClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
