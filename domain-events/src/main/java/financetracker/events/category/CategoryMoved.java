package financetracker.events.category;

import org.jspecify.annotations.Nullable;

/** @param parent the new one; null at the top of the tree */
public record CategoryMoved(CategoryId category, @Nullable CategoryId parent) implements CategoryEvent {}
