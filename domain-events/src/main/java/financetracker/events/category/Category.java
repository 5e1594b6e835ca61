package financetracker.events.category;

import org.jspecify.annotations.Nullable;

/**
 * A category as it is seeded.
 *
 * @param id deterministic: the same category has the same id in every household
 * @param parent null at the top of the tree
 * @param code the code in the taxonomy it comes from, such as {@code FOOD_AND_DRINK_COFFEE}
 * @param name what a person reads
 */
public record Category(CategoryId id, @Nullable CategoryId parent, String code, String name) {}
