package financetracker.command.imports;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountClosed;
import financetracker.events.account.AccountCommand;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountOpened;
import financetracker.events.account.AccountReopened;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import financetracker.money.Currency;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Tells early what the account itself will decide when the rows are recorded. */
final class OpenAccounts {
    private OpenAccounts() {}

    /** @throws CommandRefused if there is no such account in the household, or it is closed */
    static Currency currency(EventLog log, HouseholdId household, AccountId account) {
        @Nullable Currency currency = null;
        boolean closed = false;
        for (RecordedEvent recorded :
                log.readStream(AccountCommand.stream(household, account).toString())) {
            switch (recorded.event()) {
                case AccountOpened opened -> currency = opened.currency();
                case AccountClosed end -> closed = true;
                case AccountReopened again -> closed = false;
                default -> {}
            }
        }
        if (currency == null) {
            throw CommandRefused.because(new Refusal.UnknownAccount(account));
        }
        if (closed) {
            throw CommandRefused.because(new Refusal.AccountIsClosed(account));
        }
        return currency;
    }
}
