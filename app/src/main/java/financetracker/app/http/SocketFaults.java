package financetracker.app.http;

import financetracker.query.live.MessageFaults;
import financetracker.refusal.InvalidRequest.Fault;
import financetracker.refusal.InvalidRequest.Place;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** What is wrong with a socket's message is said as of a body. */
@Component
class SocketFaults implements MessageFaults {
    @Override
    public Fault of(JacksonException unreadable) {
        Problem problem = BodyFaults.of(unreadable);
        return problem.faults().isEmpty()
                ? new Fault(Place.BODY, "", problem.detail())
                : problem.faults().getFirst();
    }
}
