package financetracker.command.transaction;

import financetracker.events.HouseholdId;
import financetracker.events.Receipt.Outcome;
import financetracker.events.Receipt.Row;
import financetracker.events.transaction.TransactionCommand;
import financetracker.events.transaction.TransactionCommand.ChangeTransactions;
import financetracker.events.transaction.TransactionCommand.RevertTransactions;
import financetracker.events.transaction.TransactionId;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Changes many transactions in one append; each decides by itself. */
@Component
class ManyTransactionsHandler {
    private final Repository<Transaction> transactions;
    private final FollowingLeg legs;
    private final Reversals reversals;

    ManyTransactionsHandler(Repository<Transaction> transactions, FollowingLeg legs, Reversals reversals) {
        this.transactions = transactions;
        this.legs = legs;
        this.reversals = reversals;
    }

    @CommandHandler
    List<Row> handle(ChangeTransactions command) {
        HouseholdId household = command.household();
        return each(command.transactions(), id -> {
            Aggregate<Transaction> transaction = load(household, id);
            boolean changed = transaction.invoke(each -> each.change(command.change(), command.reason()));
            if (command.change().standing() != null) {
                legs.follow(household, id, command.reason());
            }
            return changed;
        });
    }

    @CommandHandler
    List<Row> handle(RevertTransactions command) {
        HouseholdId household = command.household();
        return each(
                command.transactions(), id -> reversals.revert(household, id, command.undone(), load(household, id)));
    }

    private static List<Row> each(List<TransactionId> ids, Predicate<TransactionId> change) {
        List<Row> rows = new ArrayList<>();
        for (TransactionId id : ids) {
            try {
                Outcome outcome = change.test(id) ? Outcome.RECORDED : Outcome.REPEATED;
                rows.add(new Row(id.value(), outcome, null));
            } catch (CommandRefused refused) {
                rows.add(new Row(id.value(), Outcome.REFUSED, refused.refusal()));
            }
        }
        return rows;
    }

    private Aggregate<Transaction> load(HouseholdId household, TransactionId id) {
        try {
            return transactions.load(TransactionCommand.stream(household, id).toString());
        } catch (AggregateNotFoundException unknown) {
            throw CommandRefused.because(new Refusal.UnknownTransaction(id));
        }
    }
}
