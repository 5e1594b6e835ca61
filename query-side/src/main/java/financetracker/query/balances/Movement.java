package financetracker.query.balances;

import financetracker.events.transaction.Entry;
import financetracker.events.transaction.TransactionStatus;
import java.time.LocalDate;

/** How an entry, or its being taken back, moves its account's balances on one date; minor units. */
record Movement(LocalDate date, long posted, long pending) {
    static Movement of(Entry entry) {
        long minor = entry.amount().minor();
        return new Movement(
                entry.date(),
                entry.status() == TransactionStatus.POSTED ? minor : 0,
                entry.status() == TransactionStatus.PENDING ? minor : 0);
    }

    Movement negated() {
        return new Movement(date, Math.negateExact(posted), Math.negateExact(pending));
    }

    /** @param other of the same date */
    Movement plus(Movement other) {
        return new Movement(date, Math.addExact(posted, other.posted), Math.addExact(pending, other.pending));
    }

    boolean isNothing() {
        return posted == 0 && pending == 0;
    }
}
