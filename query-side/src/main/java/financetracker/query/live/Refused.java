package financetracker.query.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that is not followed, and what the client is told. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Notice.Error error;

    private Refused(Notice.Error error) {
        super(error.code().name(), null, false, false);
        this.error = error;
    }

    static Refused at(SocketError code, String detail, @Nullable String event, String pointer) {
        return new Refused(new Notice.Error(code, detail, event, pointer, null));
    }

    static Refused of(SocketError code, @Nullable String event, @Nullable UUID account) {
        return new Refused(new Notice.Error(code, code.help(), event, null, account));
    }

    Notice.Error error() {
        return error;
    }
}
