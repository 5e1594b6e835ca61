package financetracker.query.counterparties;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A counterparty as clients read it.
 *
 * @param aliases other texts that stand for it in transactions
 * @param mergedInto the one that it stands for; null unless it was merged
 */
public record Counterparty(
        UUID id,
        String name,
        List<String> aliases,
        @Nullable UUID mergedInto) {}
