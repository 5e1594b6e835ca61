package financetracker.events.category;

/**
 * A category is another one from now on. It is a pointer: what was filed under it stays as it is, and reads as the
 * other; so do its children.
 */
public record CategoryMerged(CategoryId category, CategoryId into) implements CategoryEvent {}
