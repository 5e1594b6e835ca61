package financetracker.command.rate;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import financetracker.events.HouseholdId;
import financetracker.events.rate.ExchangeRatesPublished;
import financetracker.events.rate.QuotedRate;
import financetracker.events.rate.RateCommand;
import financetracker.events.rate.RateCommand.PublishExchangeRates;
import financetracker.events.rate.RateSheetDraft;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** What one source says about one day and base, and has said before. */
@Aggregate(lockFactory = "optimisticLocking")
class RateSheet {
    private String stream;

    private List<QuotedRate> rates = List.of();

    /** Required by Axon. */
    RateSheet() {}

    @AggregateIdentifier
    String stream() {
        return stream;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PublishExchangeRates command) {
        publish(command.household(), command.sheet());
    }

    /** A new sheet, in the unit of work of a command with many. */
    static RateSheet published(HouseholdId household, RateSheetDraft draft) {
        RateSheet sheet = new RateSheet();
        sheet.publish(household, draft);
        return sheet;
    }

    void publish(HouseholdId household, RateSheetDraft draft) {
        refuseUnusable(draft);
        stream = RateCommand.stream(household, draft.id(household)).toString();
        if (!draft.rates().equals(rates)) {
            apply(draft.published(household));
        }
    }

    private static void refuseUnusable(RateSheetDraft draft) {
        String fault = SheetRules.fault(draft);
        if (fault != null) {
            throw CommandRefused.because(new Refusal.UnusableExchangeRates(draft.date(), fault));
        }
    }

    @EventSourcingHandler
    void evolve(ExchangeRatesPublished event, @SourceId String stream) {
        this.stream = stream;
        rates = event.rates();
    }
}
