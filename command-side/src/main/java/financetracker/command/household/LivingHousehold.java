package financetracker.command.household;

import financetracker.events.Command;
import financetracker.events.household.HouseholdCommand;
import financetracker.events.household.HouseholdCommand.EraseHousehold;
import financetracker.events.household.HouseholdErased;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses whatever is asked of a household that was erased. As the household has been read, an append that its erasure
 * overtakes is refused too: nothing personal is recorded behind it.
 */
@Component
public class LivingHousehold implements MessageHandlerInterceptor<CommandMessage<?>> {
    // Not the aggregate: folding one for every command costs as much as its decision.
    private final EventStorageEngine events;

    LivingHousehold(EventStorageEngine events) {
        this.events = events;
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
        String stream = new EraseHousehold(command.household()).subject().toString();
        DomainEventStream household = events.readEvents(stream);
        while (household.hasNext()) {
            if (household.next().getPayload() instanceof HouseholdErased) {
                throw CommandRefused.because(new Refusal.HouseholdIsErased());
            }
        }
    }
}
