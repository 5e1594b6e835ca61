package financetracker.command.account;

import financetracker.command.category.KnownCategories;
import financetracker.command.transaction.Transaction;
import financetracker.events.HouseholdId;
import financetracker.events.account.AccountCommand;
import financetracker.events.account.AccountId;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.TransactionCommand;
import financetracker.events.transaction.TransactionCommand.Categorising;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Records transactions within the unit of work of another command; each one's account decides. */
@Component
public class Recording {
    private final Repository<Account> accounts;
    private final Repository<Transaction> transactions;
    private final KnownCategories categories;

    Recording(Repository<Account> accounts, Repository<Transaction> transactions, KnownCategories categories) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.categories = categories;
    }

    /** @throws CommandRefused if the account or a category is unknown, or the account says no */
    public void record(HouseholdId household, Draft draft) {
        Aggregate<Account> account = account(household, draft.account());
        categories.require(household, Categorising.of(draft.entry()));
        account.execute(decider -> decider.record(household, draft));
    }

    /**
     * Lets a transaction count again whose recording was undone.
     *
     * @throws CommandRefused if a category is unknown, or its account says no
     */
    void reinstate(HouseholdId household, Draft draft) {
        categories.require(household, Categorising.of(draft.entry()));
        account(household, draft.account()).execute(decider -> decider.refuse(draft));
        String stream =
                TransactionCommand.stream(household, draft.transaction()).toString();
        transactions.load(stream).execute(transaction -> transaction.reinstate(draft));
    }

    // What this unit of work has loaded already is not loaded again.
    private Aggregate<Account> account(HouseholdId household, AccountId account) {
        try {
            return accounts.load(AccountCommand.stream(household, account).toString());
        } catch (AggregateNotFoundException unknown) {
            throw CommandRefused.because(new Refusal.UnknownAccount(account));
        }
    }
}
