package financetracker.events.assertion;

import financetracker.events.DomainEvent;

/** What is said of a balance. Nothing is booked by it. */
public sealed interface AssertionEvent extends DomainEvent permits BalanceAsserted, BalanceAssertionWithdrawn {
    AssertionId assertion();
}
