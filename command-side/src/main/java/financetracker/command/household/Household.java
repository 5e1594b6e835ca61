package financetracker.command.household;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import financetracker.command.category.CategoryTree;
import financetracker.events.household.HouseholdCommand.ChangeHouseholdSettings;
import financetracker.events.household.HouseholdCommand.CreateHousehold;
import financetracker.events.household.HouseholdCommand.EraseHousehold;
import financetracker.events.household.HouseholdCreated;
import financetracker.events.household.HouseholdErased;
import financetracker.events.household.HouseholdSettings;
import financetracker.events.household.HouseholdSettingsChanged;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The tenant: its settings, and whether it still exists. */
@Aggregate(lockFactory = "optimisticLocking")
class Household {
    private String stream;

    private HouseholdSettings settings;
    private boolean erased;

    /** Required by Axon. */
    Household() {}

    @AggregateIdentifier
    String stream() {
        return stream;
    }

    @CommandHandler
    Household(CreateHousehold command) {
        stream = command.subject().toString();
        apply(new HouseholdCreated(command.settings())).andThen(() -> CategoryTree.seed(command.household()));
    }

    @CommandHandler
    void decide(ChangeHouseholdSettings command) {
        refuseIfErased();
        HouseholdSettings changed = new HouseholdSettings(
                orElse(command.timeZone(), settings.timeZone()),
                orElse(command.locale(), settings.locale()),
                orElse(command.baseCurrency(), settings.baseCurrency()),
                orElse(command.firstDayOfWeek(), settings.firstDayOfWeek()),
                orElse(command.startDayOfMonth(), settings.startDayOfMonth()));
        if (!changed.equals(settings)) {
            apply(new HouseholdSettingsChanged(changed));
        }
    }

    @CommandHandler
    void decide(EraseHousehold command) {
        if (!erased) {
            apply(new HouseholdErased());
        }
    }

    @EventSourcingHandler
    void evolve(HouseholdCreated event, @SourceId String stream) {
        this.stream = stream;
        settings = event.settings();
    }

    @EventSourcingHandler
    void evolve(HouseholdSettingsChanged event) {
        settings = event.settings();
    }

    @EventSourcingHandler
    void evolve(HouseholdErased event) {
        erased = true;
    }

    private void refuseIfErased() {
        if (erased) {
            throw CommandRefused.because(new Refusal.HouseholdIsErased());
        }
    }

    private static <T> T orElse(@Nullable T given, T current) {
        return Objects.requireNonNullElse(given, current);
    }
}
