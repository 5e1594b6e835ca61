package financetracker.events.assertion;

import financetracker.events.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is asserted about the account and date any more.
 *
 * @param reason null where none was given
 */
public record BalanceAssertionWithdrawn(
        AssertionId assertion, @Nullable PersonalText reason) implements AssertionEvent {}
