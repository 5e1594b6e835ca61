package financetracker.events.account;

import financetracker.events.HouseholdId;
import financetracker.money.Money;
import java.util.Map;

/** Where is looked up what accounts hold now. */
public interface HeldBalances {
    /**
     * By account; one without transactions has none.
     *
     * @param position that the answer knows at least
     */
    Map<AccountId, Held> of(HouseholdId household, long position);

    /** @param pending what is announced and not yet final, for itself */
    record Held(Money posted, Money pending) {}
}
