package financetracker.command.transfer;

import financetracker.command.transaction.Transaction;
import financetracker.events.HouseholdId;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.TransactionCommand.AmendTransaction;
import financetracker.events.transaction.TransactionCommand.Edit;
import financetracker.events.transaction.TransactionCommand.PostTransaction;
import financetracker.events.transaction.TransactionCommand.RestoreTransaction;
import financetracker.events.transaction.TransactionCommand.VoidTransaction;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transfer.Conversion;
import financetracker.events.transfer.TransferId;
import financetracker.events.transfer.TransferLegs;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps the legs of a transfer in step: once a leg has decided about its amount, or about being voided or restored, the
 * other follows in the same append. All else is each leg's own.
 *
 * <p>A proposal is only a guess: a leg that is changed leaves it, and the other stays as it is.
 */
@Component
public class BothLegs implements MessageHandlerInterceptor<CommandMessage<?>> {
    // Looked up late: the repositories need the command bus, which needs its interceptors.
    private final ObjectProvider<OtherLeg> other;
    private final ObjectProvider<Legs> legs;

    BothLegs(ObjectProvider<OtherLeg> other, ObjectProvider<Legs> legs) {
        this.other = other;
        this.legs = legs;
    }

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain interceptorChain) throws Exception {
        Object result = interceptorChain.proceed();
        if (unitOfWork.getMessage().getPayload() instanceof Edit edit && concernsBoth(edit)) {
            follow(edit);
        }
        return result;
    }

    private static boolean concernsBoth(Edit edit) {
        return switch (edit) {
            case AmendTransaction amend -> amend.amount() != null;
            case PostTransaction post -> post.amount() != null;
            case VoidTransaction all -> true;
            case RestoreTransaction all -> true;
            default -> false;
        };
    }

    private void follow(Edit edit) {
        HouseholdId household = edit.household();
        switch (edit) {
            case VoidTransaction command -> other.getObject().follow(household, edit.transaction(), command.reason());
            case RestoreTransaction command ->
                other.getObject().follow(household, edit.transaction(), command.reason());
            default -> {
                Entry entry = legs.getObject().entry(household, edit.transaction());
                if (entry.transfer() != null) {
                    amend(edit, entry, entry.transfer());
                }
            }
        }
    }

    private void amend(Edit edit, Entry entry, TransferId id) {
        HouseholdId household = edit.household();
        Aggregate<Transfer> transfer = other.getObject().load(household, id);
        if (!other.getObject().leavesProposal(household, transfer)) {
            TransferLegs both = transfer.invoke(Transfer::legs);
            TransactionId end = both.other(edit.transaction()).transaction();
            amend(edit, entry, transfer, legs.getObject().load(household, end));
        }
    }

    private static void amend(Edit edit, Entry entry, Aggregate<Transfer> transfer, Aggregate<Transaction> other) {
        Entry theirs = other.invoke(Transaction::entry);
        boolean sameCurrency = entry.amount().currency().equals(theirs.amount().currency());
        if (Long.signum(entry.amount().minor()) != -Long.signum(theirs.amount().minor())) {
            throw CommandRefused.because(new Refusal.TransferAmountsDiffer(entry.amount(), theirs.amount()));
        }
        if (sameCurrency) {
            other.execute(leg -> leg.amendAmount(entry.amount().negated()));
            return;
        }
        boolean isFrom = transfer.invoke(Transfer::legs).from().transaction().equals(edit.transaction());
        Conversion conversion =
                isFrom ? Conversions.between(entry, theirs, null) : Conversions.between(theirs, entry, null);
        if (conversion != null) {
            transfer.execute(changed -> changed.convert(conversion));
        }
    }
}
