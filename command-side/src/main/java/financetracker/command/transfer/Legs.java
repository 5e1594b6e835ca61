package financetracker.command.transfer;

import financetracker.command.transaction.Transaction;
import financetracker.events.HouseholdId;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.TransactionCommand;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transfer.TransferId;
import financetracker.events.transfer.TransferLegs;
import financetracker.events.transfer.TransferLegs.Leg;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.util.function.Consumer;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** The transactions at the ends of transfers. */
@Component
class Legs {
    private final Repository<Transaction> transactions;

    Legs(Repository<Transaction> transactions) {
        this.transactions = transactions;
    }

    /** @throws CommandRefused if there is no such transaction */
    Aggregate<Transaction> load(HouseholdId household, TransactionId transaction) {
        try {
            return transactions.load(
                    TransactionCommand.stream(household, transaction).toString());
        } catch (AggregateNotFoundException unknown) {
            throw CommandRefused.because(new Refusal.UnknownTransaction(transaction));
        }
    }

    Entry entry(HouseholdId household, TransactionId transaction) {
        return load(household, transaction).invoke(Transaction::entry);
    }

    /** @throws CommandRefused if the two cannot be the legs of this transfer */
    TransferLegs between(HouseholdId household, TransferId transfer, TransactionId from, TransactionId to) {
        Leg out = leg(household, transfer, from);
        Leg in = leg(household, transfer, to);
        if (out.account().equals(in.account())) {
            throw CommandRefused.because(new Refusal.TransferWithinAccount(out.account()));
        }
        return new TransferLegs(out, in);
    }

    private Leg leg(HouseholdId household, TransferId transfer, TransactionId transaction) {
        Aggregate<Transaction> loaded = load(household, transaction);
        loaded.execute(leg -> leg.refuseTransfer(transfer));
        return new Leg(transaction, loaded.invoke(Transaction::account));
    }

    void link(HouseholdId household, TransferId transfer, TransferLegs legs) {
        both(household, legs, leg -> leg.link(transfer));
    }

    void unlink(HouseholdId household, TransferLegs legs) {
        both(household, legs, Transaction::unlink);
    }

    private void both(HouseholdId household, TransferLegs legs, Consumer<Transaction> change) {
        load(household, legs.from().transaction()).execute(change);
        load(household, legs.to().transaction()).execute(change);
    }
}
