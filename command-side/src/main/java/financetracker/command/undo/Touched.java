package financetracker.command.undo;

import financetracker.command.operation.LongWork;
import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionId;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which transactions an operation has touched. */
@Component
class Touched {
    private static final int PAGE = 1_000;

    private final EventLog log;

    Touched(EventLog log) {
        this.log = log;
    }

    /** In the order in which it touched them. */
    List<TransactionId> by(LongWork operation) {
        Set<TransactionId> touched = new LinkedHashSet<>();
        HouseholdId household = operation.household();
        // Events are recorded after their operation began, by one clock or another.
        long position = log.positionAt(operation.startedAt().minusSeconds(60));
        while (position < operation.position()) {
            List<RecordedEvent> page = log.readHousehold(household, position, PAGE);
            for (RecordedEvent event : page) {
                if (operation.id().equals(event.metadata().operation())
                        && event.event() instanceof TransactionEvent transaction) {
                    touched.add(transaction.transaction());
                }
            }
            if (page.isEmpty()) {
                break;
            }
            position = page.getLast().position();
        }
        return List.copyOf(touched);
    }
}
