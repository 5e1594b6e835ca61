package financetracker.command.counterparty;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import financetracker.events.PersonalText;
import financetracker.events.counterparty.CounterpartyAliasAdded;
import financetracker.events.counterparty.CounterpartyAliasRemoved;
import financetracker.events.counterparty.CounterpartyCommand.CreateCounterparty;
import financetracker.events.counterparty.CounterpartyCommand.MergeCounterparty;
import financetracker.events.counterparty.CounterpartyCommand.RenameCounterparty;
import financetracker.events.counterparty.CounterpartyCommand.SetCounterpartyAliases;
import financetracker.events.counterparty.CounterpartyCreated;
import financetracker.events.counterparty.CounterpartyMerged;
import financetracker.events.counterparty.CounterpartyRenamed;
import financetracker.events.counterparty.CounterpartyText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A household's counterparties. A text means one of them at most. */
@Aggregate(lockFactory = "optimisticLocking")
class Counterparties {
    private String stream;
    private final KnownTexts known = new KnownTexts();

    /** Required by Axon. */
    Counterparties() {}

    @AggregateIdentifier
    String stream() {
        return stream;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CreateCounterparty command) {
        stream = command.subject().toString();
        if (!known.isRepeated(command.counterparty(), command.name())) {
            known.refuseNew(command.counterparty(), command.name());
            apply(new CounterpartyCreated(command.counterparty(), command.name()));
        }
    }

    @CommandHandler
    void decide(RenameCounterparty command) {
        KnownTexts.Party party = known.subject(command.counterparty());
        if (!party.name().equals(command.name())) {
            known.refuseTaken(command.counterparty(), command.name());
            apply(new CounterpartyRenamed(command.counterparty(), command.name()));
        }
    }

    @CommandHandler
    void decide(SetCounterpartyAliases command) {
        KnownTexts.Party party = known.subject(command.counterparty());
        known.refuseTooMany(command.aliases().size());
        Set<String> wanted = new LinkedHashSet<>();
        for (PersonalText alias : command.aliases()) {
            known.refuseTaken(command.counterparty(), alias);
            wanted.add(CounterpartyText.normal(alias.text()));
        }
        // A copy, because what is applied changes them.
        new LinkedHashMap<>(party.aliases()).forEach((normal, alias) -> {
            if (!wanted.contains(normal)) {
                apply(new CounterpartyAliasRemoved(command.counterparty(), alias));
            }
        });
        for (PersonalText alias : command.aliases()) {
            if (wanted.remove(CounterpartyText.normal(alias.text())) && !party.isCalled(alias)) {
                apply(new CounterpartyAliasAdded(command.counterparty(), alias));
            }
        }
    }

    @CommandHandler
    void decide(MergeCounterparty command) {
        if (known.isMerged(command.counterparty(), command.into())) {
            return;
        }
        known.refuseMerging(command.counterparty(), command.into());
        apply(new CounterpartyMerged(command.counterparty(), command.into()));
    }

    @EventSourcingHandler
    void evolve(CounterpartyCreated event, @SourceId String stream) {
        this.stream = stream;
        known.add(event.counterparty(), event.name());
    }

    @EventSourcingHandler
    void evolve(CounterpartyRenamed event) {
        known.rename(event.counterparty(), event.name());
    }

    @EventSourcingHandler
    void evolve(CounterpartyAliasAdded event) {
        known.addAlias(event.counterparty(), event.alias());
    }

    @EventSourcingHandler
    void evolve(CounterpartyAliasRemoved event) {
        known.removeAlias(event.counterparty(), event.alias());
    }

    @EventSourcingHandler
    void evolve(CounterpartyMerged event) {
        known.merge(event.counterparty(), event.into());
    }
}
