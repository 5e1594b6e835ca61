package financetracker.events.category;

import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where it is looked up under which category something would be filed. */
public interface CategoryProposals {
    /**
     * What speaks for a category: its name where the source gives one, else what was last given to the same counterparty
     * and still stands.
     *
     * @return nothing for clues that lead nowhere
     */
    Map<Clue, Proposed> of(HouseholdId household, Collection<Clue> clues);

    /** The categories under which something can be filed. */
    Set<CategoryId> open(HouseholdId household);

    /**
     * What is known of a transaction that has no category yet.
     *
     * @param payee the text that names whom it is with; null where that says nothing
     * @param name of the category, as another program calls it, such as {@code Food:Groceries}; null where there is none
     */
    record Clue(@Nullable String payee, @Nullable String name) {}

    /** @param lastGivenTo the transaction that has it; null where the source names the category */
    record Proposed(CategoryId category, @Nullable TransactionId lastGivenTo) {}
}
