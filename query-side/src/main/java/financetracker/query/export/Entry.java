package financetracker.query.export;

import financetracker.events.transaction.TransactionStatus;
import financetracker.money.Money;
import financetracker.query.transactions.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as a journal enters it.
 *
 * @param sequence the position at which it was recorded
 * @param legs whose amounts sum to zero
 */
record Entry(Transaction transaction, long sequence, List<Leg> legs) {
    /**
     * @param account its name in the journal
     * @param note of the part of a split; null where there is none
     */
    record Leg(String account, Money amount, @Nullable String note) {}

    /** What both programs mark as not yet certain. */
    char flag() {
        return transaction.status() == TransactionStatus.PENDING ? '!' : '*';
    }

    /** What the journal has no words of its own for, by name; neither notes nor tags. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("id", transaction.id().toString());
        facts.put("version", Long.toString(transaction.version()));
        facts.put("source", transaction.source().name().toLowerCase(Locale.ROOT));
        put(facts, "source-id", transaction.sourceId());
        put(facts, "transfer", transaction.transferId());
        put(facts, "operation", transaction.operationId());
        Transaction.Original original = transaction.original();
        if (original != null) {
            put(facts, "original", original.amount());
            put(facts, "rate", original.rate());
        }
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
