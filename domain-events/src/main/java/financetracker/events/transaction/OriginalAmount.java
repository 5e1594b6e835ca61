package financetracker.events.transaction;

import financetracker.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The amount in the currency that was paid in, where it is not the account's.
 *
 * @param rate units of the account's currency for one of the original's, as the source wrote it; null where unknown
 */
public record OriginalAmount(Money amount, @Nullable String rate) {}
