package financetracker.command.category;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import financetracker.events.HouseholdId;
import financetracker.events.category.CategoriesSeeded;
import financetracker.events.category.CategoryArchived;
import financetracker.events.category.CategoryCommand.ArchiveCategory;
import financetracker.events.category.CategoryCommand.CreateCategory;
import financetracker.events.category.CategoryCommand.MergeCategory;
import financetracker.events.category.CategoryCommand.MoveCategory;
import financetracker.events.category.CategoryCommand.RenameCategory;
import financetracker.events.category.CategoryCommand.SeedCategories;
import financetracker.events.category.CategoryCommand.UnarchiveCategory;
import financetracker.events.category.CategoryCreated;
import financetracker.events.category.CategoryId;
import financetracker.events.category.CategoryMerged;
import financetracker.events.category.CategoryMoved;
import financetracker.events.category.CategoryRenamed;
import financetracker.events.category.CategoryUnarchived;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A household's categories. Public only because the household makes its tree together with itself. Past 150 lines by its
 * imports: a decision and its fold for each event.
 */
@Aggregate(lockFactory = "optimisticLocking")
public class CategoryTree {
    private String stream;
    private final CategoryNodes nodes = new CategoryNodes();

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

    @CommandHandler
    void decide(CreateCategory command) {
        if (nodes.isRepeated(command.category(), command.parent(), command.name())) {
            return;
        }
        nodes.refuseNew(command.category(), command.parent(), command.name());
        apply(new CategoryCreated(command.category(), command.parent(), command.name()));
    }

    @CommandHandler
    void decide(RenameCategory command) {
        CategoryNodes.Node node = nodes.subject(command.category());
        if (!node.name().equals(command.name().text())) {
            nodes.refuseTakenName(
                    command.category(), node.parent(), command.name().text());
            apply(new CategoryRenamed(command.category(), command.name()));
        }
    }

    @CommandHandler
    void decide(MoveCategory command) {
        CategoryNodes.Node node = nodes.subject(command.category());
        if (!Objects.equals(node.parent(), command.parent())) {
            nodes.refusePlace(command.category(), command.parent());
            nodes.refuseTakenName(command.category(), command.parent(), node.name());
            apply(new CategoryMoved(command.category(), command.parent()));
        }
    }

    @CommandHandler
    void decide(MergeCategory command) {
        if (nodes.isMerged(command.category(), command.into())) {
            return;
        }
        CategoryNodes.Node unused = nodes.subject(command.category());
        nodes.refusePlace(command.category(), command.into());
        apply(new CategoryMerged(command.category(), command.into()));
    }

    @CommandHandler
    void decide(ArchiveCategory command) {
        if (!nodes.subject(command.category()).archived()) {
            apply(new CategoryArchived(command.category()));
        }
    }

    @CommandHandler
    void decide(UnarchiveCategory command) {
        if (nodes.subject(command.category()).archived()) {
            apply(new CategoryUnarchived(command.category()));
        }
    }

    /** @throws financetracker.refusal.CommandRefused if nothing may be filed under it */
    void refuseFiling(CategoryId category) {
        nodes.refuseFiling(category);
    }

    @EventSourcingHandler
    void evolve(CategoriesSeeded event, @SourceId String stream) {
        this.stream = stream;
        event.categories().forEach(each -> nodes.add(each.id(), each.parent(), each.name()));
    }

    @EventSourcingHandler
    void evolve(CategoryCreated event) {
        nodes.add(event.category(), event.parent(), event.name().text());
    }

    @EventSourcingHandler
    void evolve(CategoryRenamed event) {
        nodes.change(event.category(), node -> node.named(event.name().text()));
    }

    @EventSourcingHandler
    void evolve(CategoryMoved event) {
        nodes.change(event.category(), node -> node.below(event.parent()));
    }

    @EventSourcingHandler
    void evolve(CategoryMerged event) {
        nodes.change(event.category(), node -> node.merged(event.into()));
    }

    @EventSourcingHandler
    void evolve(CategoryArchived event) {
        nodes.change(event.category(), node -> node.archived(true));
    }

    @EventSourcingHandler
    void evolve(CategoryUnarchived event) {
        nodes.change(event.category(), node -> node.archived(false));
    }
}
