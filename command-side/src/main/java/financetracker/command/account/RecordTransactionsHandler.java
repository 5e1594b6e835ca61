package financetracker.command.account;

import financetracker.events.HouseholdId;
import financetracker.events.Receipt.Outcome;
import financetracker.events.Receipt.Row;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.Source;
import financetracker.events.transaction.TransactionCommand;
import financetracker.events.transaction.TransactionCommand.RecordTransactions;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.events.transaction.TransactionReverted;
import financetracker.events.transaction.TransactionStatus;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records many transactions in one append; each row is decided by its account, by itself. */
@Component
class RecordTransactionsHandler {
    private final Recording recording;
    private final EventLog log;

    RecordTransactionsHandler(Recording recording, EventLog log) {
        this.recording = recording;
        this.log = log;
    }

    @CommandHandler
    List<Row> handle(RecordTransactions command) {
        HouseholdId household = command.household();
        Set<String> existing = log.existing(
                command.drafts().stream().map(draft -> stream(household, draft)).toList());
        Map<TransactionId, Draft> recorded = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Draft draft : command.drafts()) {
            if (existing.contains(stream(household, draft))) {
                rows.add(repeated(household, draft));
            } else if (recorded.containsKey(draft.transaction())) {
                rows.add(repeated(draft, recorded(draft).equals(recorded(recorded.get(draft.transaction())))));
            } else {
                Row row = row(draft, () -> recording.record(household, draft));
                if (row.outcome() == Outcome.RECORDED) {
                    recorded.put(draft.transaction(), draft);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Row row(Draft draft, Runnable recording) {
        try {
            recording.run();
            return new Row(draft.transaction().value(), Outcome.RECORDED, null);
        } catch (CommandRefused refused) {
            return new Row(draft.transaction().value(), Outcome.REFUSED, refused.refusal());
        }
    }

    /**
     * A source's own id says that it is the same row, whatever a bank has reworded since. A client's id says so only
     * for the same content. What was undone and comes again is meant to be there.
     */
    private Row repeated(HouseholdId household, Draft draft) {
        List<RecordedEvent> events = log.readStream(stream(household, draft));
        boolean reported = draft.origin().source() != Source.MANUAL;
        if (reported
                && events.getLast().event() instanceof TransactionReverted reverted
                && reverted.after().status() == TransactionStatus.VOIDED) {
            return row(draft, () -> recording.reinstate(household, draft));
        }
        return repeated(draft, events.getFirst().event().equals(recorded(draft)));
    }

    private static Row repeated(Draft draft, boolean sameContent) {
        return draft.origin().source() != Source.MANUAL || sameContent
                ? new Row(draft.transaction().value(), Outcome.REPEATED, null)
                : new Row(
                        draft.transaction().value(),
                        Outcome.REFUSED,
                        new Refusal.IdIsTaken(draft.transaction().value()));
    }

    private static TransactionRecorded recorded(Draft draft) {
        return new TransactionRecorded(
                draft.transaction(), draft.account(), draft.entry(), draft.details(), draft.origin(), draft.original());
    }

    private static String stream(HouseholdId household, Draft draft) {
        return TransactionCommand.stream(household, draft.transaction()).toString();
    }
}
