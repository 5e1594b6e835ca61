package financetracker.command.transaction;

import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.transaction.TransactionId;
import org.jspecify.annotations.Nullable;

/** What happens at the other end when something is done to a transaction that may be a leg of a transfer. */
public interface FollowingLeg {
    /** The leg was voided or restored, in this unit of work: the other one is, too. */
    void follow(HouseholdId household, TransactionId leg, @Nullable PersonalText reason);

    /** The leg leaves its transfer, in this unit of work, and so does the other one. */
    void release(HouseholdId household, TransactionId leg);
}
