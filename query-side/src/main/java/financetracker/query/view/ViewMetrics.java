package financetracker.query.view;

import financetracker.log.EventLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** {@code view.position}, {@code view.lag} (events that are in the log and not yet in the view) and {@code view.parked}. */
@Component
class ViewMetrics implements MeterBinder {
    private final ViewFeeder feeder;
    private final ViewPositions positions;
    private final ParkedEvents parked;
    private final EventLog log;

    ViewMetrics(ViewFeeder feeder, ViewPositions positions, ParkedEvents parked, EventLog log) {
        this.feeder = feeder;
        this.positions = positions;
        this.parked = parked;
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String view : feeder.views()) {
            Gauge.builder("view.position", () -> positions.of(view))
                    .description("Position of the last event that the view has applied")
                    .tag("view", view)
                    .register(registry);
            Gauge.builder("view.lag", () -> Math.max(0, log.head() - positions.of(view)))
                    .description("Events in the log that the view has not applied")
                    .baseUnit("events")
                    .tag("view", view)
                    .register(registry);
            Gauge.builder("view.parked", () -> parkedOn(view))
                    .description("Households with events that the view could not apply")
                    .tag("view", view)
                    .register(registry);
        }
    }

    private long parkedOn(String view) {
        return parked.all().stream().filter(each -> each.view().equals(view)).count();
    }
}
