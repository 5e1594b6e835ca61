package financetracker.command.household;

import financetracker.events.Command;
import financetracker.events.household.HouseholdCommand;
import financetracker.events.household.HouseholdCommand.EraseHousehold;
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
 * Refuses whatever is asked of a household that was erased. As the household has been read, an append that its erasure
 * overtakes is refused too: nothing personal is recorded behind it.
 */
@Component
public class LivingHousehold implements MessageHandlerInterceptor<CommandMessage<?>> {
    // Looked up late: the repositories need the command bus, which needs its interceptors.
    private final ObjectProvider<Repository<Household>> households;

    LivingHousehold(ObjectProvider<Repository<Household>> households) {
        this.households = households;
    }

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain interceptorChain) throws Exception {
        // A household decides for itself about its own commands, and checks the version that they expect.
        if (unitOfWork.getMessage().getPayload() instanceof Command command && !(command instanceof HouseholdCommand)) {
            refuseIfErased(command);
        }
        return interceptorChain.proceed();
    }

    private void refuseIfErased(Command command) {
        try {
            String stream = new EraseHousehold(command.household()).subject().toString();
            households.getObject().load(stream).execute(Household::refuseIfErased);
        } catch (AggregateNotFoundException neverCreated) {
            // Then it was not erased either.
        }
    }
}
