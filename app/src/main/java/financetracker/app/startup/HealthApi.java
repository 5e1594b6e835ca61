package financetracker.app.startup;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For load balancers and orchestrators: open to all, and without details. */
@Hidden
@RestController
class HealthApi {
    private final HealthEndpoint health;

    HealthApi(HealthEndpoint health) {
        this.health = health;
    }

    /** Whether this process works: if not, start it anew. */
    @GetMapping("/health/live")
    ResponseEntity<Answer> live() {
        return answer("liveness");
    }

    /** Whether this process can do its work now: if not, send requests elsewhere. */
    @GetMapping("/health/ready")
    ResponseEntity<Answer> ready() {
        return answer("readiness");
    }

    private ResponseEntity<Answer> answer(String group) {
        HealthDescriptor descriptor = health.healthForPath(group);
        boolean up = descriptor != null && Status.UP.equals(descriptor.getStatus());
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Answer(up ? "up" : "down"));
    }

    record Answer(String status) {}
}
