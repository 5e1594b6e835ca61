package financetracker.command.category;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import financetracker.events.HouseholdId;
import financetracker.events.category.CategoriesSeeded;
import financetracker.events.category.Category;
import financetracker.events.category.CategoryCommand.SeedCategories;
import financetracker.events.category.CategoryId;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** A household's categories. Public only because the household makes its tree together with itself. */
@Aggregate(lockFactory = "optimisticLocking")
public class CategoryTree {
    private String stream;

    private final Set<CategoryId> categories = new HashSet<>();

    /** Required by Axon. */
    CategoryTree() {}

    @AggregateIdentifier
    String stream() {
        return stream;
    }

    /** In the unit of work of the household that is created. */
    public static void seed(HouseholdId household) {
        try {
            createNew(CategoryTree.class, () -> new CategoryTree(new SeedCategories(household)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the constructor throws no checked exception", e);
        }
    }

    @CommandHandler
    CategoryTree(SeedCategories command) {
        stream = command.subject().toString();
        apply(new CategoriesSeeded(SeededCategories.tree()));
    }

    boolean knows(CategoryId category) {
        return categories.contains(category);
    }

    @EventSourcingHandler
    void evolve(CategoriesSeeded event, @SourceId String stream) {
        this.stream = stream;
        event.categories().stream().map(Category::id).forEach(categories::add);
    }
}
