package financetracker.command.imports;

import financetracker.command.Commands;
import financetracker.events.Actor;
import financetracker.events.Caller;
import financetracker.events.Command;
import financetracker.events.DomainEvent;
import financetracker.events.HouseholdId;
import financetracker.events.Receipt;
import financetracker.events.Receipt.Outcome;
import financetracker.events.assertion.AssertionCommand.AssertBalances;
import financetracker.events.assertion.AssertionDraft;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.TransactionCommand;
import financetracker.events.transaction.TransactionCommand.RecordTransactions;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.log.EventLog;
import financetracker.log.EventMetadata;
import financetracker.log.LogUnavailable;
import financetracker.log.RecordedEvent;
import financetracker.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an import needs of the ledger, and whatever can go wrong with it on request. */
final class MemoryLedger implements Commands, EventLog {
    /** Accounts' events by stream. */
    final Map<String, List<DomainEvent>> streams = new HashMap<>();

    final Map<String, Draft> recorded = new HashMap<>();
    final List<Caller> callers = new ArrayList<>();
    final List<Integer> sizes = new ArrayList<>();
    final List<AssertionDraft> assertions = new ArrayList<>();
    Predicate<Draft> refused = draft -> false;

    /** Sends until the answer of one is lost: its effect is there, its sender does not know. */
    int answersUntilLoss = Integer.MAX_VALUE;

    private final Map<String, Receipt> receipts = new HashMap<>();
    private final Map<String, String> requests = new HashMap<>();

    @Override
    public Receipt send(Caller caller, Command command) {
        Caller.IdempotencyKey key = Objects.requireNonNull(caller.idempotency());
        if (!requests.computeIfAbsent(key.key(), k -> key.request()).equals(key.request())) {
            throw new AssertionError("the key stands for another request");
        }
        callers.add(caller);
        Receipt receipt = receipts.computeIfAbsent(key.key(), k -> done(command));
        if (answersUntilLoss-- == 0) {
            throw new LogUnavailable("lost");
        }
        return receipt;
    }

    private Receipt done(Command command) {
        return switch (command) {
            case RecordTransactions record -> record(record);
            case AssertBalances asserted -> {
                assertions.addAll(asserted.assertions());
                yield new Receipt(command.subject().id(), 0, recorded.size(), List.of(), false);
            }
            default -> throw new AssertionError("no import sends " + command);
        };
    }

    private Receipt record(RecordTransactions command) {
        sizes.add(command.drafts().size());
        List<Receipt.Row> rows = new ArrayList<>();
        for (Draft draft : command.drafts()) {
            String stream = TransactionCommand.stream(command.household(), draft.transaction())
                    .toString();
            if (refused.test(draft)) {
                rows.add(new Receipt.Row(
                        draft.transaction().value(), Outcome.REFUSED, new Refusal.AccountIsClosed(draft.account())));
            } else {
                boolean first = recorded.putIfAbsent(stream, draft) == null;
                rows.add(new Receipt.Row(
                        draft.transaction().value(), first ? Outcome.RECORDED : Outcome.REPEATED, null));
            }
        }
        return new Receipt(command.household().value(), 0, recorded.size(), rows, false);
    }

    @Override
    public Set<String> existing(Collection<String> asked) {
        return asked.stream().filter(recorded::containsKey).collect(Collectors.toSet());
    }

    @Override
    public List<RecordedEvent> readStream(String stream) {
        Draft draft = recorded.get(stream);
        List<DomainEvent> events = draft == null
                ? streams.getOrDefault(stream, List.of())
                : List.of(new TransactionRecorded(
                        draft.transaction(),
                        draft.account(),
                        draft.entry(),
                        draft.details(),
                        draft.origin(),
                        draft.original()));
        return events.stream()
                .map(event -> new RecordedEvent(
                        1,
                        UUID.randomUUID(),
                        stream,
                        0,
                        new HouseholdId(UUID.randomUUID()),
                        1,
                        Instant.EPOCH,
                        event,
                        nobody()))
                .toList();
    }

    private static EventMetadata nobody() {
        return new EventMetadata(Actor.SYSTEM, UUID.randomUUID(), null, null, null);
    }

    @Override
    public long head() {
        return recorded.size();
    }

    @Override
    public List<RecordedEvent> read(long after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RecordedEvent> readHousehold(HouseholdId household, long after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long positionAt(Instant instant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long awaitBeyond(long position, Duration timeout) {
        throw new UnsupportedOperationException();
    }
}
