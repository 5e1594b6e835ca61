package financetracker.events.account;

public record AccountReopened(AccountId account) implements AccountEvent {}
