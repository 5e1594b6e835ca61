package financetracker.events.transfer;

import financetracker.events.account.AccountId;
import financetracker.events.transaction.TransactionId;

/** Between what a transfer moves money: out of {@code from}, into {@code to}. */
public record TransferLegs(Leg from, Leg to) {
    public record Leg(TransactionId transaction, AccountId account) {}

    /**
     * The leg at the other end.
     *
     * @throws IllegalArgumentException if the transaction is neither
     */
    public Leg other(TransactionId transaction) {
        if (transaction.equals(from.transaction)) {
            return to;
        } else if (transaction.equals(to.transaction)) {
            return from;
        }
        throw new IllegalArgumentException("no leg of this transfer");
    }
}
