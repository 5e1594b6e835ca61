package financetracker.query.view;

import financetracker.log.EventLog;
import financetracker.refusal.InvalidRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** The parameter {@code knownAt}: a position in the log, or an instant that stands for the last position until then. */
final class KnownAt {
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private KnownAt() {}

    static long resolve(String knownAt, EventLog log, Clock clock) {
        if (POSITION.matcher(knownAt).matches()) {
            long position = Long.parseLong(knownAt);
            if (position > log.head()) {
                throw invalid("is beyond the last position");
            }
            return position;
        }
        Instant instant = instant(knownAt);
        if (instant.isAfter(clock.instant())) {
            throw invalid("is later than now");
        }
        return log.positionAt(instant);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw invalid("is neither a position nor an instant such as 2026-03-01T12:00:00Z");
        }
    }

    private static InvalidRequest invalid(String detail) {
        return InvalidRequest.parameter("knownAt", detail);
    }
}
