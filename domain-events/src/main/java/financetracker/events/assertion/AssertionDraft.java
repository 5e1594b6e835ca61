package financetracker.events.assertion;

import financetracker.events.account.AccountId;
import financetracker.money.Money;
import java.time.LocalDate;

/**
 * A balance as it is to be asserted.
 *
 * @param date at whose end the account held it
 * @param balance what was posted, from the account's point of view: negative when owed
 */
public record AssertionDraft(AccountId account, LocalDate date, Money balance, AssertionSource source) {
    public AssertionId id() {
        return AssertionId.of(account, date);
    }

    public BalanceAsserted asserted() {
        return new BalanceAsserted(id(), account, date, balance, source);
    }
}
