package financetracker.app.users;

import financetracker.app.signin.ListeningPolicy;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may register: {@code finance-tracker.registration}. Unset, it is open where only this machine can connect. */
@Component
class Registration {
    enum Mode {
        OPEN,
        INVITE,
        CLOSED
    }

    private final Mode mode;

    Registration(@Value("${finance-tracker.registration:}") String setting, ListeningPolicy listening) {
        if (setting.isBlank()) {
            mode = listening.onLoopback() ? Mode.OPEN : Mode.CLOSED;
        } else {
            mode = Mode.valueOf(setting.strip().toUpperCase(Locale.ROOT));
        }
    }

    Mode mode() {
        return mode;
    }
}
