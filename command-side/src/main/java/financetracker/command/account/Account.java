package financetracker.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import financetracker.command.transaction.Transaction;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountClosed;
import financetracker.events.account.AccountCommand.ChangeCreditLimit;
import financetracker.events.account.AccountCommand.CloseAccount;
import financetracker.events.account.AccountCommand.OpenAccount;
import financetracker.events.account.AccountCommand.OpeningBalance;
import financetracker.events.account.AccountCommand.RecordOpeningBalance;
import financetracker.events.account.AccountCommand.RenameAccount;
import financetracker.events.account.AccountCommand.ReopenAccount;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.account.AccountOpened;
import financetracker.events.account.AccountRenamed;
import financetracker.events.account.AccountReopened;
import financetracker.events.account.CreditLimitChanged;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.TransactionCommand.RecordTransaction;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may be recorded on it. What is recorded has a stream of its own, so a busy account's commands do not
 * wait for one another. Past 150 lines because what may happen to an account is read as a whole.
 */
@Aggregate(lockFactory = "optimisticLocking")
class Account {
    private String stream;

    private AccountId id;
    private AccountKind kind;
    private Currency currency;
    private PersonalText name;
    private @Nullable Money creditLimit;
    private boolean closed;

    /** Required by Axon. */
    Account() {}

    @AggregateIdentifier
    String stream() {
        return stream;
    }

    @CommandHandler
    Account(OpenAccount command) {
        stream = command.subject().toString();
        currency = command.currency();
        refuseLimit(command.kind(), command.creditLimit());
        OpeningBalance opening = command.openingBalance();
        // After the event, in the log too: an account is opened before anything is recorded on it.
        apply(new AccountOpened(
                        command.account(), command.kind(), command.name(), command.currency(), command.creditLimit()))
                .andThen(() -> {
                    if (opening != null) {
                        record(command.household(), OpeningBalances.draft(id, opening));
                    }
                });
    }

    @CommandHandler
    void decide(RecordTransaction command) {
        record(command.household(), command.draft());
    }

    @CommandHandler
    void decide(RecordOpeningBalance command) {
        record(command.household(), OpeningBalances.draft(id, command.openingBalance()));
    }

    void record(HouseholdId household, Draft draft) {
        refuse(draft);
        Transaction.create(household, draft);
    }

    /** @throws CommandRefused if it may not be recorded */
    void refuse(Draft draft) {
        if (closed) {
            throw CommandRefused.because(new Refusal.AccountIsClosed(id));
        }
        refuseOtherCurrency(draft.entry().amount().currency());
    }

    @CommandHandler
    void decide(RenameAccount command) {
        if (!command.name().equals(name)) {
            apply(new AccountRenamed(id, command.name()));
        }
    }

    @CommandHandler
    void decide(ChangeCreditLimit command) {
        refuseLimit(kind, command.creditLimit());
        if (!Objects.equals(command.creditLimit(), creditLimit)) {
            apply(new CreditLimitChanged(id, command.creditLimit()));
        }
    }

    @CommandHandler
    void decide(CloseAccount command) {
        if (!closed) {
            apply(new AccountClosed(id));
        }
    }

    @CommandHandler
    void decide(ReopenAccount command) {
        if (closed) {
            apply(new AccountReopened(id));
        }
    }

    private void refuseLimit(AccountKind kind, @Nullable Money limit) {
        if (limit != null) {
            if (!kind.mayHaveCreditLimit()) {
                throw CommandRefused.because(new Refusal.NoCreditLimit(kind));
            }
            refuseOtherCurrency(limit.currency());
        }
    }

    /** @throws CommandRefused if it is not the account's */
    void refuseOtherCurrency(Currency given) {
        if (!given.equals(currency)) {
            throw CommandRefused.because(new Refusal.WrongCurrency(currency, given));
        }
    }

    @EventSourcingHandler
    void evolve(AccountOpened event, @SourceId String stream) {
        this.stream = stream;
        id = event.account();
        kind = event.kind();
        currency = event.currency();
        name = event.name();
        creditLimit = event.creditLimit();
    }

    @EventSourcingHandler
    void evolve(AccountRenamed event) {
        name = event.name();
    }

    @EventSourcingHandler
    void evolve(CreditLimitChanged event) {
        creditLimit = event.creditLimit();
    }

    @EventSourcingHandler
    void evolve(AccountClosed event) {
        closed = true;
    }

    @EventSourcingHandler
    void evolve(AccountReopened event) {
        closed = false;
    }
}
