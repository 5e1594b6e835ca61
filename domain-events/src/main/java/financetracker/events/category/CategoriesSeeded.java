package financetracker.events.category;

import java.util.List;

/** The first tree of a household, whole, parents before their children. */
public record CategoriesSeeded(List<Category> categories) implements CategoryEvent {}
