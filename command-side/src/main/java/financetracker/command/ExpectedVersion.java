package financetracker.command;

import financetracker.refusal.InvalidRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that an edit was made on, from {@code If-Match} (RFC 9110, 13.1.1). */
public final class ExpectedVersion {
    private static final Pattern ENTITY_TAG = Pattern.compile("\"(\\d{1,18})\"");

    private ExpectedVersion() {}

    /**
     * @return null for {@code *}: whatever version it is now
     * @throws InvalidRequest if it is neither {@code *} nor one entity tag of ours
     */
    public static @Nullable Long parse(String ifMatch) {
        if (ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = ENTITY_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw InvalidRequest.header("If-Match", "must be the ETag of what is edited, such as \"3\", or *");
        }
        return Long.valueOf(tag.group(1));
    }
}
