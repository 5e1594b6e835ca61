package financetracker.app.http;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value that is JSON but not of the form that belongs there. Its message is written for the client. */
final class UnreadableValue extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    private final String detail;

    UnreadableValue(JsonParser parser, Class<?> target, String detail) {
        super(parser, detail, target);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
