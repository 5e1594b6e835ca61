package financetracker.events.category;

import financetracker.events.PersonalText;

public record CategoryRenamed(CategoryId category, PersonalText name) implements CategoryEvent {}
