package financetracker.events.transaction;

import financetracker.events.account.AccountId;

/** It became a leg of a transfer, or may be one: from now on it is booked against the transfer. */
public record TransactionLinked(TransactionId transaction, AccountId account, Entry before, Entry after)
        implements TransactionEvent, TransactionChange {}
