package financetracker.app.users;

import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** For the operator: gives somebody who forgot their password a new one, and ends their sessions. */
@Component
@Endpoint(id = "passwordreset")
class PasswordResetEndpoint {
    private final PasswordChange passwordChange;

    PasswordResetEndpoint(PasswordChange passwordChange) {
        this.passwordChange = passwordChange;
    }

    record NewPassword(String password) {
        @Override
        public String toString() {
            return "NewPassword[***]";
        }
    }

    @WriteOperation
    NewPassword reset(String email) {
        return passwordChange
                .reset(email)
                .map(NewPassword::new)
                .orElseThrow(() -> new InvalidEndpointRequestException("unknown address", "nobody has this address"));
    }
}
