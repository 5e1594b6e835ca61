package financetracker.app.operator;

import financetracker.eventstore.EventStoreParts;
import financetracker.log.RecordedEvent;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ledger.events}, by type, and {@code ledger.batch}: how many events this node commits at a time. */
@Component
class EventMetrics {
    private final MeterRegistry meters;
    private final DistributionSummary batches;

    EventMetrics(EventStoreParts parts, MeterRegistry meters) {
        this.meters = meters;
        this.batches = DistributionSummary.builder("ledger.batch")
                .description("Events committed together")
                .baseUnit("events")
                .serviceLevelObjectives(1, 2, 5, 10, 25, 50, 100, 500)
                .register(meters);
        parts.onAppended(this::count);
    }

    private void count(List<RecordedEvent> batch) {
        batches.record(batch.size());
        for (RecordedEvent event : batch) {
            meters.counter("ledger.events", "type", event.event().getClass().getSimpleName())
                    .increment();
        }
    }
}
