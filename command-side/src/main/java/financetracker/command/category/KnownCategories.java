package financetracker.command.category;

import financetracker.events.HouseholdId;
import financetracker.events.category.CategoryCommand;
import financetracker.events.category.CategoryId;
import financetracker.events.transaction.TransactionCommand.Categorising;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Refuses commands that name a category outside of the household's tree, or an archived one, before their aggregate decides: so no
 * aggregate has to look into another.
 */
@Component
public class KnownCategories implements MessageHandlerInterceptor<CommandMessage<?>> {
    // Looked up late: the repositories need the command bus, which needs its interceptors.
    private final ObjectProvider<Repository<CategoryTree>> trees;

    KnownCategories(ObjectProvider<Repository<CategoryTree>> trees) {
        this.trees = trees;
    }

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain interceptorChain) throws Exception {
        if (unitOfWork.getMessage().getPayload() instanceof Categorising command) {
            require(command.household(), command.categories());
        }
        return interceptorChain.proceed();
    }

    /** @throws CommandRefused if one of the categories is not in the household's tree, or is archived */
    public void require(HouseholdId household, List<CategoryId> categories) {
        if (categories.isEmpty()) {
            return;
        }
        String stream = CategoryCommand.stream(household).toString();
        try {
            trees.getObject().load(stream).execute(tree -> categories.forEach(tree::refuseFiling));
        } catch (AggregateNotFoundException noTree) {
            throw CommandRefused.because(new Refusal.UnknownCategory(categories.getFirst()));
        }
    }
}
