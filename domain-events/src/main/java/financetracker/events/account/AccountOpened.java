package financetracker.events.account;

import financetracker.events.PersonalText;
import financetracker.money.Currency;
import financetracker.money.Money;
import org.jspecify.annotations.Nullable;

/** @param creditLimit not negative, in the account's currency; null where there is none */
public record AccountOpened(
        AccountId account,
        AccountKind kind,
        PersonalText name,
        Currency currency,
        @Nullable Money creditLimit) implements AccountEvent {}
