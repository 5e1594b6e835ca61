package financetracker.events.transaction;

import financetracker.events.PersonalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people read about a transaction.
 *
 * @param counterparty null where unknown
 * @param notes null where there are none
 * @param tags in the order given, each once
 */
public record Details(
        PersonalText description,
        @Nullable PersonalText counterparty,
        @Nullable PersonalText notes,
        List<PersonalText> tags) {}
