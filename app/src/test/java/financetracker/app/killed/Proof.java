package financetracker.app.killed;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.killed.Call.Answered;
import financetracker.app.killed.Call.Receipt;
import financetracker.app.startup.RunningProgram;
import financetracker.log.RecordedEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a program did not keep of what it answered: lost, doubled or misplaced events, receipts that change, views
 * that differ from the log. Finds nothing where each call had exactly one effect.
 */
final class Proof {
    private final List<String> findings = new ArrayList<>();
    private final RunningProgram program;
    private final List<RecordedEvent> log;

    private Proof(RunningProgram program, Path data) throws Exception {
        this.program = program;
        this.log = LogReader.all(program.embeddedDatabase(), data);
    }

    /**
     * @param recent these are also sent again
     * @param earlier answered in rounds before; their keys were proved then
     */
    static List<String> findings(
            RunningProgram program, Path data, Collection<Answered> recent, Collection<Answered> earlier)
            throws Exception {
        Proof proof = new Proof(program, data);
        proof.order();
        List<Answered> all = new ArrayList<>(recent);
        all.addAll(earlier);
        proof.effects(all);
        proof.repeats(recent);
        proof.views();
        return proof.findings;
    }

    /** Positions, and the sequences of each household and stream, have no gaps; time never goes back. */
    private void order() {
        Map<Object, Long> next = new HashMap<>();
        Instant before = Instant.EPOCH;
        for (RecordedEvent event : log) {
            expect(next.merge("log", 1L, Long::sum) == event.position(), "a gap before ", event);
            expect(
                    next.merge(event.household(), 1L, Long::sum) == event.householdSequence(),
                    "a household's gap",
                    event);
            expect(next.merge(event.stream(), 1L, Long::sum) - 1 == event.sequence(), "a stream's gap before ", event);
            expect(!event.recordedAt().isBefore(before), "earlier than the one before: ", event);
            before = event.recordedAt();
        }
    }

    /** The events of each call stand in the log once, where its receipt says, and no call without an answer is there. */
    private void effects(Collection<Answered> answered) {
        Set<UUID> households = new HashSet<>();
        answered.forEach(each -> households.add(each.call().person().household()));
        Map<String, List<RecordedEvent>> byKey = new HashMap<>();
        for (RecordedEvent event : log) {
            String key = event.metadata().idempotency();
            if (key != null && households.contains(event.household().value())) {
                byKey.computeIfAbsent(key, unused -> new ArrayList<>()).add(event);
            }
        }
        Set<String> keys = new HashSet<>();
        for (Answered each : answered) {
            RecordedEvent last = at(each.call(), each.receipt());
            if (last == null) {
                findings.add("lost: " + each);
                continue;
            }
            String key = Objects.requireNonNull(last.metadata().idempotency());
            expect(keys.add(key), "two calls with one effect: ", each);
            int events = Objects.requireNonNull(byKey.get(key)).size();
            expect(events == each.call().events(), events + " events: ", each);
        }
        byKey.keySet().removeAll(keys);
        expect(byKey.isEmpty(), "effects of calls that nobody sent: ", byKey.values());
    }

    /** The last event of the call; null where something else stands there, or nothing. */
    private @Nullable RecordedEvent at(Call call, Receipt receipt) {
        long head = log.size();
        if (receipt.position() > head) {
            return null;
        }
        RecordedEvent last = log.get(Math.toIntExact(receipt.position() - 1));
        // An account comes before its opening balance; each of many has a row, of which the last comes last.
        boolean many = !receipt.rows().isEmpty();
        RecordedEvent named = many ? last : log.get(Math.toIntExact(receipt.position() - call.events()));
        UUID id = many ? lastRow(receipt) : receipt.id();
        boolean there = named.stream().endsWith(id.toString()) && (many || named.sequence() == receipt.version());
        return there ? last : null;
    }

    private static UUID lastRow(Receipt receipt) {
        return UUID.fromString(
                receipt.rows().get(receipt.rows().size() - 1).path("id").asString());
    }

    /** Sent once more, each is answered by the receipt that it had, and does nothing. */
    private void repeats(Collection<Answered> answered) {
        Api api = new Api(program.port());
        answered.parallelStream().forEach(each -> {
            Answer again = each.call().sendTo(api);
            boolean same = again.status() / 100 == 2
                    && Receipt.of(again).equals(each.receipt())
                    && again.header("Idempotency-Replayed").equals("true");
            synchronized (findings) {
                expect(
                        same,
                        "answered otherwise when repeated, " + again.status() + " "
                                + again.response().body() + ": ",
                        each);
            }
        });
    }

    private void views() throws Exception {
        var database = program.embeddedDatabase();
        program.await("views at the head", () -> ViewRows.reached(database) >= log.size());
        Map<String, Set<String>> actual = ViewRows.in(database);
        Fold.of(log).forEach((table, expected) -> {
            Set<String> found = Objects.requireNonNull(actual.get(table));
            Set<String> missing = new HashSet<>(expected);
            missing.removeAll(found);
            Set<String> wrong = new HashSet<>(found);
            wrong.removeAll(expected);
            expect(missing.isEmpty() && wrong.isEmpty(), table + " misses " + missing + " and has ", wrong);
        });
    }

    private void expect(boolean holds, String otherwise, Object subject) {
        if (!holds) {
            findings.add(otherwise + subject);
        }
    }
}
