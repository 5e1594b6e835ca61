package financetracker.app.operator;

import financetracker.query.view.ParkedEvents;
import financetracker.query.view.ParkedHousehold;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** For the operator: what views could not apply, and the command to try again. */
@Component
@Endpoint(id = "parked")
class ParkedEndpoint {
    private final ParkedEvents parked;

    ParkedEndpoint(ParkedEvents parked) {
        this.parked = parked;
    }

    @ReadOperation
    Parked all() {
        return Parked.of(parked.all());
    }

    /** Tries again, and answers what is parked still. */
    @WriteOperation
    Parked retry() {
        return Parked.of(parked.retry());
    }

    record Parked(List<Row> parked) {
        static Parked of(List<ParkedHousehold> households) {
            return new Parked(households.stream()
                    .map(each -> new Row(
                            each.view(), each.household().value(), each.position(), each.error(), each.parkedAt()))
                    .toList());
        }
    }

    /** @param since the first position that was not applied */
    record Row(String view, UUID household, long since, String error, Instant parkedAt) {}
}
