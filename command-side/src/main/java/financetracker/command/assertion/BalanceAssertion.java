package financetracker.command.assertion;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.assertion.AssertionCommand;
import financetracker.events.assertion.AssertionDraft;
import financetracker.events.assertion.AssertionId;
import financetracker.events.assertion.AssertionSource;
import financetracker.events.assertion.BalanceAsserted;
import financetracker.events.assertion.BalanceAssertionWithdrawn;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What is said of one account's balance on one date. A person's word stands before a statement's. */
@Aggregate(lockFactory = "optimisticLocking")
class BalanceAssertion {
    private String stream;

    private AssertionId id;
    private @Nullable AssertionDraft standing;

    /** Required by Axon. */
    BalanceAssertion() {}

    @AggregateIdentifier
    String stream() {
        return stream;
    }

    /** The first word on it. */
    static BalanceAssertion first(HouseholdId household, AssertionDraft draft) {
        BalanceAssertion assertion = new BalanceAssertion();
        assertion.stream = AssertionCommand.stream(household, draft.id()).toString();
        apply(draft.asserted());
        return assertion;
    }

    /** @return whether it says something else now */
    boolean say(AssertionDraft draft) {
        if (isSaid(draft)) {
            return false;
        }
        apply(draft.asserted());
        return true;
    }

    private boolean isSaid(AssertionDraft draft) {
        return standing != null
                && (standing.equals(draft)
                        || standing.source() == AssertionSource.MANUAL && draft.source() != AssertionSource.MANUAL);
    }

    boolean withdraw(@Nullable PersonalText reason) {
        if (standing == null) {
            return false;
        }
        apply(new BalanceAssertionWithdrawn(id, reason));
        return true;
    }

    @EventSourcingHandler
    void evolve(BalanceAsserted event, @SourceId String stream) {
        this.stream = stream;
        id = event.assertion();
        standing = new AssertionDraft(event.account(), event.date(), event.balance(), event.source());
    }

    @EventSourcingHandler
    void evolve(BalanceAssertionWithdrawn event) {
        standing = null;
    }
}
