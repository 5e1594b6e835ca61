package financetracker.query.balances;

import financetracker.money.Money;

/** @param pending what is announced and not yet final, for itself */
public record Balance(Money posted, Money pending) {}
