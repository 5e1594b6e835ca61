package financetracker.command.assertion;

import financetracker.command.account.HouseholdAccounts;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.Receipt.Outcome;
import financetracker.events.Receipt.Row;
import financetracker.events.assertion.AssertionCommand;
import financetracker.events.assertion.AssertionCommand.AssertBalance;
import financetracker.events.assertion.AssertionCommand.AssertBalances;
import financetracker.events.assertion.AssertionCommand.RevertBalanceAssertions;
import financetracker.events.assertion.AssertionCommand.WithdrawBalanceAssertion;
import financetracker.events.assertion.AssertionDraft;
import financetracker.events.assertion.AssertionId;
import financetracker.events.assertion.BalanceAsserted;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asserts and withdraws balances, of accounts that the household has. */
@Component
class AssertionHandler {
    private final Repository<BalanceAssertion> assertions;
    private final HouseholdAccounts accounts;
    private final EventLog log;

    AssertionHandler(Repository<BalanceAssertion> assertions, HouseholdAccounts accounts, EventLog log) {
        this.assertions = assertions;
        this.accounts = accounts;
        this.log = log;
    }

    @CommandHandler
    void handle(AssertBalance command) throws Exception {
        boolean unused = say(command.household(), command.assertion());
    }

    @CommandHandler
    List<Row> handle(AssertBalances command) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (AssertionDraft draft : command.assertions()) {
            try {
                rows.add(row(draft.id(), say(command.household(), draft)));
            } catch (CommandRefused refused) {
                rows.add(new Row(draft.id().value(), Outcome.REFUSED, refused.refusal()));
            }
        }
        return rows;
    }

    @CommandHandler
    void handle(WithdrawBalanceAssertion command) {
        Aggregate<BalanceAssertion> assertion = find(command.household(), command.assertion());
        if (assertion == null) {
            throw CommandRefused.because(new Refusal.UnknownAssertion(command.assertion()));
        }
        assertion.execute(each -> each.withdraw(command.reason()));
    }

    @CommandHandler
    List<Row> handle(RevertBalanceAssertions command) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (AssertionId id : command.assertions()) {
            try {
                rows.add(row(id, revert(command.household(), id, command.undone())));
            } catch (CommandRefused refused) {
                rows.add(new Row(id.value(), Outcome.REFUSED, refused.refusal()));
            }
        }
        return rows;
    }

    private boolean say(HouseholdId household, AssertionDraft draft) throws Exception {
        accounts.require(household, draft.account(), draft.balance().currency());
        Aggregate<BalanceAssertion> assertion = find(household, draft.id());
        if (assertion == null) {
            assertions.newInstance(() -> BalanceAssertion.first(household, draft));
            return true;
        }
        return assertion.invoke(each -> each.say(draft));
    }

    /** Back to what was said before the operation. */
    private boolean revert(HouseholdId household, AssertionId id, OperationId undone) throws Exception {
        List<RecordedEvent> events =
                log.readStream(AssertionCommand.stream(household, id).toString());
        RecordedEvent last = events.getLast();
        if (!(last.event() instanceof BalanceAsserted)) {
            return false;
        }
        if (!undone.equals(last.metadata().operation())) {
            throw CommandRefused.because(new Refusal.AssertedSince(id));
        }
        Aggregate<BalanceAssertion> assertion = find(household, id);
        if (assertion == null) {
            return false;
        }
        BalanceAsserted before = before(events, undone);
        return assertion.invoke(each -> before == null
                ? each.withdraw(null)
                : each.say(new AssertionDraft(before.account(), before.date(), before.balance(), before.source())));
    }

    private static @Nullable BalanceAsserted before(List<RecordedEvent> events, OperationId undone) {
        BalanceAsserted before = null;
        for (RecordedEvent event : events) {
            if (undone.equals(event.metadata().operation())) {
                break;
            }
            before = event.event() instanceof BalanceAsserted asserted ? asserted : null;
        }
        return before;
    }

    private @Nullable Aggregate<BalanceAssertion> find(HouseholdId household, AssertionId id) {
        try {
            return assertions.load(AssertionCommand.stream(household, id).toString());
        } catch (AggregateNotFoundException unsaid) {
            return null;
        }
    }

    private static Row row(AssertionId id, boolean changed) {
        return new Row(id.value(), changed ? Outcome.RECORDED : Outcome.REPEATED, null);
    }
}
