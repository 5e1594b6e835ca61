package financetracker.events.category;

/** Nothing more is filed under it; what is, stays. */
public record CategoryArchived(CategoryId category) implements CategoryEvent {}
