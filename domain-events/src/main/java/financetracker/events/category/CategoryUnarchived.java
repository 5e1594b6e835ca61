package financetracker.events.category;

public record CategoryUnarchived(CategoryId category) implements CategoryEvent {}
