package financetracker.app.keys;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** For the operator: makes a new signing key; the one before it is believed for as long as its tokens live. */
@Component
@Endpoint(id = "signingkeys")
class SigningKeysEndpoint {
    private final SigningKeys keys;

    SigningKeysEndpoint(SigningKeys keys) {
        this.keys = keys;
    }

    record NewKey(String kid) {}

    @WriteOperation
    NewKey rotate() {
        return new NewKey(keys.rotate().kid());
    }
}
