package financetracker.app.users;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** For the operator: makes a code with which one person can register. */
@Component
@Endpoint(id = "invites")
class InvitesEndpoint {
    private final Invites invites;

    InvitesEndpoint(Invites invites) {
        this.invites = invites;
    }

    @WriteOperation
    Invites.Invite create() {
        return invites.create();
    }
}
