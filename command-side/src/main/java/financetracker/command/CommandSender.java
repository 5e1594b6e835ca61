package financetracker.command;

import financetracker.events.Caller;
import financetracker.events.Caller.IdempotencyKey;
import financetracker.events.Command;
import financetracker.events.Receipt;
import financetracker.events.StreamId;
import financetracker.log.CommandOutcome;
import financetracker.log.CommandOutcomes;
import financetracker.log.DryRun;
import financetracker.log.EventLog;
import financetracker.log.LogUnavailable;
import financetracker.log.Receipts;
import financetracker.log.StreamConflict;
import financetracker.refusal.CommandRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends commands: one effect for each idempotency key, and a new try where only somebody else was quicker.
 *
 * <p>A decision on streams that this node had in its cache is final only if it led to events, which the log checked.
 * A refusal, or nothing to do, is decided once more on fresh streams.
 */
@Component
class CommandSender implements Commands {
    private static final int TRIES_MAX = 20;

    private final CommandGateway gateway;
    private final CommandOutcomes outcomes;
    private final Receipts receipts;
    private final EventLog log;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    CommandSender(CommandGateway gateway, CommandOutcomes outcomes, Receipts receipts, EventLog log) {
        this.gateway = gateway;
        this.outcomes = outcomes;
        this.receipts = receipts;
        this.log = log;
    }

    @Override
    public Receipt send(Caller caller, Command command) {
        if (caller.dryRun()) {
            List<Receipt.Row> rows = decide(caller, command).receipt().rows();
            throw new DryRun(List.of(), rows);
        }
        IdempotencyKey key = caller.idempotency();
        if (key == null) {
            return decide(caller, command).receipt();
        }
        if (!inFlight.add(key.key())) {
            throw new IdempotencyConflict(IdempotencyConflict.Kind.IN_FLIGHT);
        }
        try {
            Optional<Receipt> earlier = receipts.find(key);
            return earlier.isPresent() ? earlier.get() : sendOnce(caller, command, key);
        } catch (Receipts.ReceiptOfAnotherRequest e) {
            throw new IdempotencyConflict(IdempotencyConflict.Kind.KEY_REUSED);
        } finally {
            inFlight.remove(key.key());
        }
    }

    private Receipt sendOnce(Caller caller, Command command, IdempotencyKey key) {
        try {
            Decided decided = decide(caller, command);
            if (!decided.appended()) {
                receipts.store(caller, decided.receipt());
            }
            return decided.receipt();
        } catch (Receipts.ReceiptExists anotherNodeWasFirst) {
            return receipts.find(key).orElseThrow();
        }
    }

    private record Decided(Receipt receipt, boolean appended) {}

    private Decided decide(Caller caller, Command command) {
        boolean fresh = false;
        for (int tries = 1; tries <= TRIES_MAX; tries++) {
            CommandMessage<Object> message =
                    GenericCommandMessage.asCommandMessage(command).withMetaData(Map.of("caller", caller));
            try {
                Object result = gateway.sendAndWait(message);
                CommandOutcome outcome = outcomes.take(message.getIdentifier());
                if (fresh || outcome == null || outcome.position() > 0 || !outcome.fromCache()) {
                    return decided(command, result, outcome);
                }
                fresh = true;
            } catch (StreamConflict conflict) {
                if (conflict.streams().contains(command.subject())) {
                    refuseTakenId(command);
                }
            } catch (ConcurrencyException retried) {
                // Of a remote handler: it says no more than that somebody else was quicker.
            } catch (CommandRefused | ConflictingModificationException refused) {
                if (fresh || !decidedOnCache(message)) {
                    throw refused;
                }
                fresh = true;
            } catch (AggregateNotFoundException unknown) {
                throw Refusals.unknown(command, unknown);
            }
        }
        throw new LogUnavailable("too many others change the same at the same time");
    }

    private boolean decidedOnCache(CommandMessage<?> message) {
        CommandOutcome outcome = outcomes.take(message.getIdentifier());
        return outcome != null && outcome.fromCache();
    }

    /** Deciding again can't help a command that creates its subject. */
    private static void refuseTakenId(Command command) {
        CommandRefused refused = Refusals.takenId(command);
        if (refused != null) {
            throw refused;
        }
    }

    private Decided decided(Command command, @Nullable Object result, @Nullable CommandOutcome outcome) {
        StreamId subject = command.subject();
        long position = outcome == null || outcome.position() == 0 ? log.head() : outcome.position();
        Long version = outcome == null ? null : outcome.versions().get(subject.toString());
        long known = version != null
                ? version
                : Math.max(0, log.readStream(subject.toString()).size() - 1L);
        boolean appended = outcome == null || outcome.position() > 0;
        return new Decided(new Receipt(subject.id(), known, position, rows(result), false), appended);
    }

    @SuppressWarnings("unchecked")
    private static List<Receipt.Row> rows(@Nullable Object result) {
        return result instanceof List<?> rows ? (List<Receipt.Row>) rows : List.of();
    }
}
