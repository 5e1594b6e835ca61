package financetracker.command.transaction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import financetracker.events.transaction.CommonChange;
import financetracker.events.transaction.CommonChange.Standing;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Source;
import financetracker.events.transaction.Split;
import financetracker.events.transaction.Splits;
import financetracker.events.transaction.TransactionAmended;
import financetracker.events.transaction.TransactionCategorised;
import financetracker.events.transaction.TransactionCommand;
import financetracker.events.transaction.TransactionCommand.AmendTransaction;
import financetracker.events.transaction.TransactionCommand.CategoriseTransaction;
import financetracker.events.transaction.TransactionCommand.PostTransaction;
import financetracker.events.transaction.TransactionCommand.RestoreTransaction;
import financetracker.events.transaction.TransactionCommand.SplitTransaction;
import financetracker.events.transaction.TransactionCommand.VoidTransaction;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionLinked;
import financetracker.events.transaction.TransactionPosted;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.events.transaction.TransactionReinstated;
import financetracker.events.transaction.TransactionRestored;
import financetracker.events.transaction.TransactionReverted;
import financetracker.events.transaction.TransactionSplit;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transaction.TransactionUnlinked;
import financetracker.events.transaction.TransactionVoided;
import financetracker.events.transfer.TransferId;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One identity for life: pending, posted, amended, voided, restored. Public because its account creates it. Past 150
 * lines because what may happen to a transaction is read as a whole.
 */
@Aggregate(lockFactory = "optimisticLocking")
public class Transaction {
    private String stream;

    private TransactionId id;
    private AccountId account;
    private Entry entry;
    private Details details;
    private boolean opening;
    private TransactionStatus statusBeforeVoid = TransactionStatus.POSTED;

    /** Required by Axon. */
    Transaction() {}

    @AggregateIdentifier
    String stream() {
        return stream;
    }

    /** In the unit of work of the account, which has decided that it may be recorded. */
    public static void create(HouseholdId household, Draft draft) {
        try {
            createNew(Transaction.class, () -> new Transaction(household, draft));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the constructor throws no checked exception", e);
        }
    }

    private Transaction(HouseholdId household, Draft draft) {
        stream = TransactionCommand.stream(household, draft.transaction()).toString();
        apply(new TransactionRecorded(
                draft.transaction(),
                draft.account(),
                draft.entry(),
                draft.details(),
                draft.origin(),
                draft.original()));
    }

    @CommandHandler
    void decide(AmendTransaction command) {
        refuseIfVoided();
        Entry after = amended(command.amount(), command.date());
        Details changed = new Details(
                Objects.requireNonNullElse(command.description(), details.description()),
                amended(command.counterparty(), details.counterparty()),
                amended(command.notes(), details.notes()),
                Objects.requireNonNullElse(command.tags(), details.tags()));
        if (!after.equals(entry) || !changed.equals(details)) {
            apply(new TransactionAmended(id, account, entry, after, changed, command.reason()));
        }
    }

    @CommandHandler
    void decide(CategoriseTransaction command) {
        refuseIfVoided();
        Entry after = entry.withCategory(command.category());
        if (!after.equals(entry)) {
            apply(new TransactionCategorised(id, account, entry, after, command.reason()));
        }
    }

    @CommandHandler
    void decide(SplitTransaction command) {
        refuseIfVoided();
        Entry after = command.parts().isEmpty()
                ? entry.withCategory(entry.splits().isEmpty() ? entry.category() : null)
                : entry.withSplits(Splits.divide(entry.amount(), command.parts()));
        if (!after.equals(entry)) {
            apply(new TransactionSplit(id, account, entry, after, command.reason()));
        }
    }

    @CommandHandler
    void decide(PostTransaction command) {
        refuseIfVoided();
        Entry after = amended(command.amount(), command.date()).withStatus(TransactionStatus.POSTED);
        if (after.equals(entry)) {
            return;
        }
        if (entry.status() == TransactionStatus.POSTED) {
            throw CommandRefused.because(new Refusal.TransactionIsPosted(id));
        }
        apply(new TransactionPosted(id, account, entry, after, command.reason()));
    }

    @CommandHandler
    void decide(VoidTransaction command) {
        voidWith(command.reason());
    }

    public void voidWith(@Nullable PersonalText reason) {
        if (entry.status() != TransactionStatus.VOIDED) {
            Entry after = entry.withStatus(TransactionStatus.VOIDED);
            apply(new TransactionVoided(id, account, entry, after, reason));
        }
    }

    @CommandHandler
    void decide(RestoreTransaction command) {
        restoreWith(command.reason());
    }

    public void restoreWith(@Nullable PersonalText reason) {
        if (entry.status() == TransactionStatus.VOIDED) {
            Entry after = entry.withStatus(statusBeforeVoid);
            apply(new TransactionRestored(id, account, entry, after, reason));
        }
    }

    public AccountId account() {
        return account;
    }

    public Entry entry() {
        return entry;
    }

    /** @throws CommandRefused if it cannot be a leg of this transfer */
    public void refuseTransfer(TransferId transfer) {
        refuseIfVoided();
        if (opening) {
            throw CommandRefused.because(new Refusal.OpeningBalanceIsNoTransfer(id));
        }
        if (entry.transfer() != null && !entry.transfer().equals(transfer)) {
            throw CommandRefused.because(new Refusal.TransactionIsTransferred(id, entry.transfer()));
        }
    }

    public void link(TransferId transfer) {
        if (entry.transfer() == null) {
            apply(new TransactionLinked(id, account, entry, entry.withTransfer(transfer)));
        }
    }

    public void unlink() {
        if (entry.transfer() != null) {
            apply(new TransactionUnlinked(id, account, entry, entry.withTransfer(null)));
        }
    }

    /** As the other leg of the transfer was amended. */
    public void amendAmount(Money amount) {
        Entry after = amended(amount, null);
        if (!after.equals(entry)) {
            apply(new TransactionAmended(id, account, entry, after, details, null));
        }
    }

    /** @return whether it changed anything */
    boolean change(CommonChange change, @Nullable PersonalText reason) {
        Entry before = entry;
        Details described = details;
        if (change.standing() == Standing.RESTORED) {
            restoreWith(reason);
        }
        Details changed = CommonChanges.details(details, change);
        boolean filed = change.uncategorised() || change.category() != null;
        if (filed || !changed.equals(details)) {
            refuseIfVoided();
        }
        Entry after = filed ? entry.withCategory(change.category()) : entry;
        if (!changed.equals(details)) {
            apply(new TransactionAmended(id, account, entry, entry, changed, reason));
        }
        if (!after.equals(entry)) {
            apply(new TransactionCategorised(id, account, entry, after, reason));
        }
        if (change.standing() == Standing.VOIDED) {
            voidWith(reason);
        }
        return !entry.equals(before) || !details.equals(described);
    }

    /** Takes it back to what it was before an operation. */
    public void revert(Entry target, Details described, OperationId undone) {
        apply(new TransactionReverted(id, account, entry, target, described, undone));
    }

    /** As its source has it now; the operation that had recorded it was undone. */
    public void reinstate(Draft draft) {
        apply(new TransactionReinstated(
                id, account, entry, draft.entry(), draft.details(), draft.origin(), draft.original()));
    }

    private void refuseIfVoided() {
        if (entry.status() == TransactionStatus.VOIDED) {
            throw CommandRefused.because(new Refusal.TransactionIsVoided(id));
        }
    }

    private Entry amended(@Nullable Money amount, @Nullable LocalDate date) {
        Currency currency = entry.amount().currency();
        if (amount != null && !amount.currency().equals(currency)) {
            throw CommandRefused.because(new Refusal.WrongCurrency(currency, amount.currency()));
        }
        Entry dated = date == null ? entry : entry.withDate(date);
        if (amount == null || amount.equals(entry.amount())) {
            return dated;
        }
        List<Split> splits = entry.splits().isEmpty() ? List.of() : Splits.divideAnew(amount, entry.splits());
        return dated.withAmount(amount, splits);
    }

    private static @Nullable PersonalText amended(@Nullable PersonalText given, @Nullable PersonalText current) {
        if (given == null) {
            return current;
        }
        return given.text().isEmpty() ? null : given;
    }

    @EventSourcingHandler
    void evolve(TransactionRecorded event, @SourceId String stream) {
        this.stream = stream;
        id = event.transaction();
        account = event.account();
        details = event.details();
        entry = event.entry();
        opening = event.origin().source() == Source.OPENING_BALANCE;
    }

    @EventSourcingHandler
    void evolve(TransactionAmended event) {
        details = event.details();
        entry = event.after();
    }

    @EventSourcingHandler
    void evolve(TransactionReverted event) {
        details = event.details();
        statusBeforeVoid = event.before().status() == TransactionStatus.VOIDED
                ? statusBeforeVoid
                : event.before().status();
        entry = event.after();
    }

    @EventSourcingHandler
    void evolve(TransactionReinstated event) {
        details = event.details();
        entry = event.after();
    }

    @EventSourcingHandler
    void evolve(TransactionVoided event) {
        statusBeforeVoid = event.before().status();
        entry = event.after();
    }

    /** All others: Axon calls the most specific one only. */
    @EventSourcingHandler
    void evolve(TransactionEvent event) {
        entry = event.after();
    }
}
