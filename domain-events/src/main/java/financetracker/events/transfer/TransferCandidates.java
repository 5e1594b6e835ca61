package financetracker.events.transfer;

import financetracker.events.HouseholdId;
import financetracker.events.transaction.TransactionId;
import java.util.Collection;
import java.util.List;

/** Where transactions are looked for that may be two legs of one transfer. */
public interface TransferCandidates {
    /** How far the legs' dates are apart at most. */
    int DAYS_APART_MAX = 4;

    /**
     * The pairs that fit: of two accounts, with opposite amounts, few days apart, one of them reported by a bank, neither
     * in a transfer, and never proposed or linked before.
     *
     * @param transactions of which one is in each pair
     * @param position that the answer knows at least
     * @return no transaction is in two of them; the better founded come first
     */
    List<Candidate> among(HouseholdId household, Collection<TransactionId> transactions, long position);

    /** @param evidence what speaks for it */
    record Candidate(TransactionId from, TransactionId to, List<Evidence> evidence, int daysApart) {
        /** Whether nobody has to be asked. */
        public boolean isCertain() {
            return evidence.contains(Evidence.ONLY_CANDIDATE)
                    && (evidence.contains(Evidence.NAMES_RECEIVING_ACCOUNT)
                            || evidence.contains(Evidence.NAMES_PAYING_ACCOUNT));
        }
    }
}
