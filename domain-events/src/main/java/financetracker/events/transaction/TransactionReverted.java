package financetracker.events.transaction;

import financetracker.events.OperationId;
import financetracker.events.account.AccountId;

/**
 * An operation was undone: the transaction is what it was before the operation touched it, voided where the operation
 * had recorded it.
 *
 * @param details all details as they are from now on
 * @param undone the operation; the event itself belongs to the operation that undoes
 */
public record TransactionReverted(
        TransactionId transaction, AccountId account, Entry before, Entry after, Details details, OperationId undone)
        implements TransactionEvent, TransactionChange {}
