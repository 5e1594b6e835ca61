package financetracker.command.undo;

import financetracker.command.operation.LongWork;
import financetracker.events.DomainEvent;
import financetracker.events.HouseholdId;
import financetracker.events.assertion.AssertionEvent;
import financetracker.events.assertion.AssertionId;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionId;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an operation has touched. */
@Component
class Touched {
    private static final int PAGE = 1_000;

    private final EventLog log;

    Touched(EventLog log) {
        this.log = log;
    }

    /** Transactions, in the order in which it touched them. */
    List<TransactionId> transactions(LongWork operation) {
        return by(operation, event -> event instanceof TransactionEvent transaction ? transaction.transaction() : null);
    }

    /** Asserted balances, in the order in which it touched them. */
    List<AssertionId> assertions(LongWork operation) {
        return by(operation, event -> event instanceof AssertionEvent assertion ? assertion.assertion() : null);
    }

    private <T> List<T> by(LongWork operation, Function<DomainEvent, @Nullable T> subject) {
        Set<T> touched = new LinkedHashSet<>();
        HouseholdId household = operation.household();
        // Events are recorded after their operation began, by one clock or another.
        long position = log.positionAt(operation.startedAt().minusSeconds(60));
        while (position < operation.position()) {
            List<RecordedEvent> page = log.readHousehold(household, position, PAGE);
            for (RecordedEvent event : page) {
                T each = operation.id().equals(event.metadata().operation()) ? subject.apply(event.event()) : null;
                if (each != null) {
                    touched.add(each);
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
