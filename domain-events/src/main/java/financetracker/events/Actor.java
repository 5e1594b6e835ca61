package financetracker.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param id null where the kind has no ids, as {@link Kind#SYSTEM} */
public record Actor(Kind kind, @Nullable UUID id) {
    public enum Kind {
        USER,
        BANK,
        RULE,
        IMPORT,
        SYSTEM
    }

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null);
}
