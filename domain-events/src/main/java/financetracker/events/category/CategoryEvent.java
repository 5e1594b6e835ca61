package financetracker.events.category;

import financetracker.events.DomainEvent;

/** What happens to a household's category tree. */
public sealed interface CategoryEvent extends DomainEvent
        permits CategoriesSeeded,
                CategoryCreated,
                CategoryRenamed,
                CategoryMoved,
                CategoryMerged,
                CategoryArchived,
                CategoryUnarchived {}
