package financetracker.events.transaction;

import financetracker.events.HouseholdId;
import java.util.List;

/** Where transactions are looked for. */
public interface TransactionSearch {
    /**
     * The transactions that are meant, in the order of their dates.
     *
     * @param limit of how many to answer
     * @param position that the answer knows at least
     */
    List<TransactionId> find(HouseholdId household, TransactionQuery query, int limit, long position);
}
