package financetracker.app.users;

import financetracker.refusal.InvalidRequest;
import java.util.regex.Pattern;

/** What a person wants to be called. */
final class DisplayName {
    private static final Pattern ALLOWED = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,100}");

    private DisplayName() {}

    static String require(String pointer, String name) {
        String stripped = name.strip();
        if (!ALLOWED.matcher(stripped).matches()) {
            throw InvalidRequest.body(pointer, "must have 1 to 100 characters, without control characters");
        }
        return stripped;
    }
}
