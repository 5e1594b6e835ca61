package financetracker.command.transaction;

import financetracker.events.PersonalText;
import financetracker.events.transaction.CommonChange;
import financetracker.events.transaction.Details;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a change in common makes of what people read. */
final class CommonChanges {
    private CommonChanges() {}

    static Details details(Details details, CommonChange change) {
        Set<PersonalText> tags = new LinkedHashSet<>(details.tags());
        tags.addAll(change.tagsAdded());
        change.tagsRemoved().forEach(tags::remove);
        return new Details(
                details.description(),
                counterparty(details, change.counterparty()),
                details.notes(),
                List.copyOf(tags));
    }

    private static @Nullable PersonalText counterparty(Details details, @Nullable PersonalText given) {
        if (given == null) {
            return details.counterparty();
        }
        return given.text().isEmpty() ? null : given;
    }
}
