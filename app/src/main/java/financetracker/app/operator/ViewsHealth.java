package financetracker.app.operator;

import financetracker.query.view.ViewFeeder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Out of service until the views have applied what was in the log when this node started. */
@Component("views")
class ViewsHealth implements HealthIndicator {
    private final ViewFeeder feeder;

    ViewsHealth(ViewFeeder feeder) {
        this.feeder = feeder;
    }

    @Override
    public Health health() {
        return feeder.caughtUp() ? Health.up().build() : Health.outOfService().build();
    }
}
