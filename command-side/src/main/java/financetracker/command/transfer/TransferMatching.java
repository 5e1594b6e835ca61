package financetracker.command.transfer;

import financetracker.command.Commands;
import financetracker.events.Actor;
import financetracker.events.Caller;
import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transfer.TransferCandidates;
import financetracker.events.transfer.TransferCandidates.Candidate;
import financetracker.events.transfer.TransferCommand;
import financetracker.events.transfer.TransferCommand.LinkTransfer;
import financetracker.events.transfer.TransferCommand.ProposeTransfer;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import financetracker.log.UnreadableEvent;
import financetracker.refusal.CommandRefused;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Follows the log and finds transfers between own accounts: the certain ones are linked, of the others people are asked.
 *
 * <p>After a crash, or where two nodes do it at the same time, a part is done twice, which has no effect: a pair is
 * linked or proposed once, because its transfer's id is made of the two.
 */
@Component
class TransferMatching {
    private static final int EVENTS = 500;
    private static final String ADVANCE =
            "update transfer_matching set position = greatest(position, ?) where position is not distinct from ?";
    private static final Logger logger = LoggerFactory.getLogger(TransferMatching.class);

    private final EventLog log;
    private final TransferCandidates candidates;
    private final Commands commands;
    private final JdbcClient database;

    TransferMatching(EventLog log, TransferCandidates candidates, Commands commands, JdbcClient database) {
        this.log = log;
        this.candidates = candidates;
        this.commands = commands;
        this.database = database;
    }

    /**
     * Looks at the next events.
     *
     * @return the position up to which it is done
     */
    long next() {
        Long position = database.sql("select position from transfer_matching")
                .query((row, number) -> row.getObject("position", Long.class))
                .list()
                .getFirst();
        // What was recorded before there was matching is left to people.
        long done = position == null ? log.head() : matchAfter(position);
        database.sql(ADVANCE).param(1, done).param(2, position, Types.BIGINT).update();
        return done;
    }

    private long matchAfter(long position) {
        List<RecordedEvent> events;
        try {
            events = log.read(position, EVENTS);
        } catch (UnreadableEvent unreadable) {
            logger.warn("no transfer is looked for at position {}: its event cannot be read", position + 1);
            return position + 1;
        }
        if (events.isEmpty()) {
            return position;
        }
        long last = events.getLast().position();
        changed(events).forEach((household, transactions) -> match(household, transactions, last));
        return last;
    }

    private static Map<HouseholdId, Set<TransactionId>> changed(List<RecordedEvent> events) {
        Map<HouseholdId, Set<TransactionId>> changed = new LinkedHashMap<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof TransactionEvent each
                    && each.after().transfer() == null
                    && each.after().status() != TransactionStatus.VOIDED) {
                changed.computeIfAbsent(event.household(), unseen -> new LinkedHashSet<>())
                        .add(each.transaction());
            }
        }
        return changed;
    }

    private void match(HouseholdId household, Set<TransactionId> transactions, long position) {
        for (Candidate candidate : candidates.among(household, transactions, position)) {
            TransferCommand command = candidate.isCertain()
                    ? new LinkTransfer(household, candidate.from(), candidate.to(), null)
                    : new ProposeTransfer(
                            household, candidate.from(), candidate.to(), candidate.evidence(), candidate.daysApart());
            try {
                Actor rule = new Actor(Actor.Kind.RULE, null);
                commands.send(new Caller(household, rule, UUID.randomUUID(), null, null), command);
            } catch (CommandRefused changedMeanwhile) {
                logger.debug("no transfer any more: {}", changedMeanwhile.refusal());
            }
        }
    }
}
