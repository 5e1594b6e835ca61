package financetracker.events.account;

import financetracker.events.DomainEvent;

/** What happens to an account. Its transactions have streams of their own. */
public sealed interface AccountEvent extends DomainEvent
        permits AccountOpened, AccountRenamed, CreditLimitChanged, AccountClosed, AccountReopened {
    AccountId account();
}
