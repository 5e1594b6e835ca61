package financetracker.command.account;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountCommand;
import financetracker.events.account.AccountId;
import financetracker.money.Currency;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Whether a household has an account, open or closed, asked within the unit of work of another command. */
@Component
public class HouseholdAccounts {
    private final Repository<Account> accounts;

    HouseholdAccounts(Repository<Account> accounts) {
        this.accounts = accounts;
    }

    /** @throws CommandRefused if the account is unknown or in another currency */
    public void require(HouseholdId household, AccountId account, Currency currency) {
        try {
            accounts.load(AccountCommand.stream(household, account).toString())
                    .execute(each -> each.refuseOtherCurrency(currency));
        } catch (AggregateNotFoundException unknown) {
            throw CommandRefused.because(new Refusal.UnknownAccount(account));
        }
    }
}
