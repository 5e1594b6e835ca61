package financetracker.command.transfer;

import financetracker.command.transaction.FollowingLeg;
import financetracker.command.transaction.Transaction;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.events.transfer.TransferCommand;
import financetracker.events.transfer.TransferId;
import financetracker.events.transfer.TransferLegs;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does at the other end of a transfer what was done at one. */
@Component
class OtherLeg implements FollowingLeg {
    private final Repository<Transfer> transfers;
    private final Legs legs;

    OtherLeg(Repository<Transfer> transfers, Legs legs) {
        this.transfers = transfers;
        this.legs = legs;
    }

    @Override
    public void follow(HouseholdId household, TransactionId leg, @Nullable PersonalText reason) {
        Entry entry = legs.entry(household, leg);
        if (entry.transfer() == null) {
            return;
        }
        Aggregate<Transfer> transfer = load(household, entry.transfer());
        if (leavesProposal(household, transfer)) {
            return;
        }
        TransactionId other = transfer.invoke(Transfer::legs).other(leg).transaction();
        Aggregate<Transaction> loaded = legs.load(household, other);
        if (entry.status() == TransactionStatus.VOIDED) {
            loaded.execute(each -> each.voidWith(reason));
        } else {
            loaded.execute(each -> each.restoreWith(reason));
        }
    }

    @Override
    public void release(HouseholdId household, TransactionId leg) {
        TransferId id = legs.entry(household, leg).transfer();
        if (id != null) {
            unlink(household, load(household, id));
        }
    }

    /** A proposal is only a guess: a leg that is changed leaves it, and the other stays as it is. */
    boolean leavesProposal(HouseholdId household, Aggregate<Transfer> transfer) {
        boolean proposed = transfer.invoke(Transfer::state) == Transfer.State.PROPOSED;
        if (proposed) {
            unlink(household, transfer);
        }
        return proposed;
    }

    private void unlink(HouseholdId household, Aggregate<Transfer> transfer) {
        TransferLegs both = transfer.invoke(Transfer::legs);
        transfer.execute(each -> each.unlink(null));
        legs.unlink(household, both);
    }

    Aggregate<Transfer> load(HouseholdId household, TransferId transfer) {
        return transfers.load(TransferCommand.stream(household, transfer).toString());
    }
}
