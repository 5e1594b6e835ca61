package financetracker.app.axon;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import financetracker.events.household.HouseholdCreated;
import financetracker.events.household.HouseholdErased;
import financetracker.events.household.HouseholdSettingsChanged;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.saga.AssociationResolver;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;

/** Follows one household, and writes down that its settings have changed. Public, because Axon makes it. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class HouseholdSaga {
    private int changes;

    @StartSaga
    @SagaEventHandler(associationProperty = "household", associationResolver = Stream.class)
    void on(HouseholdCreated event) {
        changes = 0;
    }

    @SagaEventHandler(associationProperty = "household", associationResolver = Stream.class)
    void on(HouseholdSettingsChanged event, @SourceId String stream) {
        changes++;
        SagaLifecycle.associateWith("changed", stream);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "household", associationResolver = Stream.class)
    void on(HouseholdErased event) {
        if (changes != 1) {
            throw new IllegalStateException("the saga forgot what it had seen");
        }
    }

    /** Events don't repeat the id of their stream; the message has it. Public, because Axon makes it. */
    public static final class Stream implements AssociationResolver {
        @Override
        public <T> void validate(String property, MessageHandlingMember<T> handler) {}

        @Override
        public <T> Object resolve(String property, EventMessage<?> message, MessageHandlingMember<T> handler) {
            return ((DomainEventMessage<?>) message).getAggregateIdentifier();
        }
    }
}
