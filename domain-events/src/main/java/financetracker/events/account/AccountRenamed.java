package financetracker.events.account;

import financetracker.events.PersonalText;

public record AccountRenamed(AccountId account, PersonalText name) implements AccountEvent {}
