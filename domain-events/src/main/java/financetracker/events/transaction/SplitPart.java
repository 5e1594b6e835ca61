package financetracker.events.transaction;

import financetracker.events.PersonalText;
import financetracker.events.category.CategoryId;
import financetracker.events.transaction.Split.Share;
import financetracker.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part of a transaction as it is asked for.
 *
 * @param amount null unless the share is a fixed amount
 */
public record SplitPart(
        Share share,
        @Nullable Money amount,
        @Nullable CategoryId category,
        @Nullable PersonalText note) {}
