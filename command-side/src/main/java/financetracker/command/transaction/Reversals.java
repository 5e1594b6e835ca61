package financetracker.command.transaction;

import financetracker.events.Actor;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.TransactionAmended;
import financetracker.events.transaction.TransactionCommand;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionLinked;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.events.transaction.TransactionReinstated;
import financetracker.events.transaction.TransactionReverted;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transaction.TransactionUnlinked;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a transaction back to what it was before an operation, unless somebody has changed it since. */
@Component
class Reversals {
    private final EventLog log;
    private final FollowingLeg legs;

    Reversals(EventLog log, FollowingLeg legs) {
        this.log = log;
        this.legs = legs;
    }

    /**
     * @return whether there was anything to take back
     * @throws CommandRefused if it was changed since
     */
    boolean revert(HouseholdId household, TransactionId id, OperationId undone, Aggregate<Transaction> transaction) {
        List<RecordedEvent> events =
                log.readStream(TransactionCommand.stream(household, id).toString());
        int first = firstOf(undone, events);
        if (first < 0 || isUndone(undone, events)) {
            return false;
        }
        refuseIfChangedSince(id, undone, events.subList(first, events.size()));
        Before before = before(
                events.subList(0, first), (TransactionEvent) events.get(first).event());
        Entry now = transaction.invoke(Transaction::entry);
        if (now.transfer() != null && !now.transfer().equals(before.entry.transfer())) {
            legs.release(household, id);
        }
        Details described = before.details;
        transaction.execute(each -> each.revert(before.entry, described, undone));
        return true;
    }

    private static int firstOf(OperationId operation, List<RecordedEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            if (operation.equals(events.get(i).metadata().operation())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isUndone(OperationId operation, List<RecordedEvent> events) {
        return events.getLast().event() instanceof TransactionReverted reverted
                && reverted.undone().equals(operation);
    }

    private static void refuseIfChangedSince(TransactionId id, OperationId undone, List<RecordedEvent> since) {
        for (RecordedEvent event : since) {
            if (!undone.equals(event.metadata().operation()) && !isByRule(event)) {
                throw CommandRefused.because(new Refusal.ChangedSince(id));
            }
        }
    }

    /** What the program found by itself is nobody's change: it is found again. */
    private static boolean isByRule(RecordedEvent event) {
        return event.metadata().actor().kind() == Actor.Kind.RULE
                && (event.event() instanceof TransactionLinked || event.event() instanceof TransactionUnlinked);
    }

    /** @param first what the operation did first */
    private static Before before(List<RecordedEvent> earlier, TransactionEvent first) {
        if (first instanceof TransactionRecorded recorded) {
            return new Before(recorded.entry().withStatus(TransactionStatus.VOIDED), recorded.details());
        }
        Entry entry = first.after();
        Details details = null;
        for (RecordedEvent event : earlier) {
            TransactionEvent each = (TransactionEvent) event.event();
            Details given = details(each);
            details = given == null ? details : given;
            entry = each.after();
        }
        if (details == null) {
            throw new IllegalStateException("a transaction begins with being recorded");
        }
        return new Before(entry, details);
    }

    private static @Nullable Details details(TransactionEvent event) {
        return switch (event) {
            case TransactionRecorded recorded -> recorded.details();
            case TransactionAmended amended -> amended.details();
            case TransactionReverted reverted -> reverted.details();
            case TransactionReinstated again -> again.details();
            default -> null;
        };
    }

    private record Before(Entry entry, Details details) {}
}
