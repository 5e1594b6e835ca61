package financetracker.events.transaction;

import financetracker.events.account.AccountId;

/** It is no leg of a transfer any more: its category or splits count again. */
public record TransactionUnlinked(TransactionId transaction, AccountId account, Entry before, Entry after)
        implements TransactionEvent, TransactionChange {}
