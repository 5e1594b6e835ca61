package financetracker.events.account;

import financetracker.money.Money;
import org.jspecify.annotations.Nullable;

/** @param creditLimit not negative, in the account's currency; null where there is none any more */
public record CreditLimitChanged(
        AccountId account, @Nullable Money creditLimit) implements AccountEvent {}
