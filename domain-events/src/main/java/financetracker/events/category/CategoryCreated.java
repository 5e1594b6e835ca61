package financetracker.events.category;

import financetracker.events.PersonalText;
import org.jspecify.annotations.Nullable;

/** @param parent null at the top of the tree */
public record CategoryCreated(CategoryId category, @Nullable CategoryId parent, PersonalText name)
        implements CategoryEvent {}
