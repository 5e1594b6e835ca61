package financetracker.events.transaction;

import financetracker.events.PersonalText;
import financetracker.events.category.CategoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done alike to many transactions; what is null or empty stays.
 *
 * @param category the new one; also in place of splits
 * @param uncategorised takes category or splits away
 * @param counterparty an empty one takes it away
 * @param standing voids or restores
 */
public record CommonChange(
        @Nullable CategoryId category,
        boolean uncategorised,
        List<PersonalText> tagsAdded,
        List<PersonalText> tagsRemoved,
        @Nullable PersonalText counterparty,
        @Nullable Standing standing) {
    public enum Standing {
        VOIDED,
        RESTORED
    }
}
