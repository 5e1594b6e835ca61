package financetracker.events.assertion;

import financetracker.events.account.AccountId;
import financetracker.money.Money;
import java.time.LocalDate;

/**
 * Somebody says what an account held at the end of a date. Another such event in the same stream replaces it. Nothing is
 * booked by it.
 *
 * @param balance what was posted, from the account's point of view: negative when owed
 */
public record BalanceAsserted(
        AssertionId assertion, AccountId account, LocalDate date, Money balance, AssertionSource source)
        implements AssertionEvent {}
