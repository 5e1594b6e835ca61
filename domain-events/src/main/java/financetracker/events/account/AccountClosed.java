package financetracker.events.account;

/** Nothing more may be recorded on the account; what is recorded may still be corrected. */
public record AccountClosed(AccountId account) implements AccountEvent {}
