package financetracker.events.transfer;

import financetracker.money.Money;
import java.time.LocalDate;

/**
 * What was paid in one currency and arrived in another, frozen when it was written.
 *
 * @param from what left; positive
 * @param to what arrived; positive
 * @param rate units of the arriving currency for one of the leaving, a plain decimal
 * @param date of the rate
 */
public record Conversion(Money from, Money to, String rate, Source source, LocalDate date) {
    public enum Source {
        /** What the two amounts come to. */
        AMOUNTS,
        /** A bank or card company said so. */
        BANK,
        /** The European Central Bank's reference rate. */
        ECB,
        /** A person said so. */
        MANUAL
    }
}
