package financetracker.refusal;

import financetracker.events.OperationId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.assertion.AssertionId;
import financetracker.events.category.CategoryId;
import financetracker.events.counterparty.CounterpartyId;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transfer.TransferId;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Every way in which the ledger can say no. A refusal is a state of the world, told as data. As long as there are ways. */
public sealed interface Refusal {
    /** There is no such account, or it is another household's. */
    record UnknownAccount(AccountId account) implements Refusal {}

    /** There is no such transaction, or it is another household's. */
    record UnknownTransaction(TransactionId transaction) implements Refusal {}

    /** What is to be filed under it cannot be: there is none, or it is another household's. */
    record UnknownCategory(CategoryId category) implements Refusal {}

    /** The category to change is not there, or it is another household's. */
    record CategoryNotFound(CategoryId category) implements Refusal {}

    /** A merged category stands for another, which is the one to name. */
    record CategoryIsMerged(CategoryId category, CategoryId into) implements Refusal {}

    record CategoryIsArchived(CategoryId category) implements Refusal {}

    /** A category cannot go below itself, nor below what is below it. */
    record CategoryBelowItself(CategoryId category) implements Refusal {}

    /** Another category beside it has this name. */
    record CategoryNameTaken(CategoryId category) implements Refusal {}

    record TooManyCategories(int max) implements Refusal {}

    record CategoryTreeTooDeep(int levelsMax) implements Refusal {}

    /** What is to be merged into is not there, or it is another household's. */
    record UnknownCounterparty(CounterpartyId counterparty) implements Refusal {}

    /** The counterparty to change is not there, or it is another household's. */
    record CounterpartyNotFound(CounterpartyId counterparty) implements Refusal {}

    /** A merged counterparty stands for another, which is the one to name. */
    record CounterpartyIsMerged(CounterpartyId counterparty, CounterpartyId into) implements Refusal {}

    record CounterpartyIntoItself(CounterpartyId counterparty) implements Refusal {}

    /** A text means one counterparty only, and it means this one. */
    record CounterpartyTextTaken(CounterpartyId counterparty) implements Refusal {}

    record TooManyCounterparties(int max) implements Refusal {}

    record TooManyAliases(int max) implements Refusal {}

    /** Nothing is asserted of the account on the date, or it is another household's. */
    record UnknownAssertion(AssertionId assertion) implements Refusal {}

    /** It was asserted anew after what is to be undone. */
    record AssertedSince(AssertionId assertion) implements Refusal {}

    /** The parts of a split come to another amount than the whole. */
    record SplitsDoNotAddUp(Money total, Money parts) implements Refusal {}

    /** There is no such transfer, or it is another household's. */
    record UnknownTransfer(TransferId transfer) implements Refusal {}

    /** The transaction is a leg of a transfer already; a proposal counts. */
    record TransactionIsTransferred(TransactionId transaction, TransferId transfer) implements Refusal {}

    /** Both legs are on one account. */
    record TransferWithinAccount(AccountId account) implements Refusal {}

    /** The legs do not fit: one has to take out what the other brings in. */
    record TransferAmountsDiffer(Money from, Money to) implements Refusal {}

    /** An opening balance is no transfer. */
    record OpeningBalanceIsNoTransfer(TransactionId transaction) implements Refusal {}

    /** It was linked, unlinked or rejected: there is nothing to decide any more. */
    record TransferIsNotProposed(TransferId transfer) implements Refusal {}

    record AccountIsClosed(AccountId account) implements Refusal {}

    record WrongCurrency(Currency expected, Currency given) implements Refusal {}

    /** The kind of account has no credit limit. */
    record NoCreditLimit(AccountKind kind) implements Refusal {}

    /** The account has an opening balance; the transaction that holds it can be amended. */
    record OpeningBalanceExists(AccountId account, TransactionId transaction) implements Refusal {}

    record TransactionIsVoided(TransactionId transaction) implements Refusal {}

    record TransactionIsPosted(TransactionId transaction) implements Refusal {}

    /** The id given by the client is in use for something else. */
    record IdIsTaken(UUID id) implements Refusal {}

    /** The household was erased; nothing more is recorded for it. */
    record HouseholdIsErased() implements Refusal {}

    /**
     * The bank file is broken: nothing of it was taken over.
     *
     * @param line from 1, where it was noticed
     * @param reason for people; it never repeats the file's content
     */
    record UnreadableStatement(int line, String reason) implements Refusal {}

    /**
     * The bank file holds the statements of several bank accounts; one has to be chosen by its number.
     *
     * @param bankAccounts the end of each one's number, in the order of the file
     */
    record SeveralStatements(List<PersonalText> bankAccounts) implements Refusal {}

    /** There is no such import: it is another household's, or it was not committed in time. */
    record UnknownImport(UUID id) implements Refusal {}

    /** Too many files wait for their commit; those that are not wanted expire. */
    record TooManyImports(int waitingMax) implements Refusal {}

    /** It was changed by somebody after the operation that is undone; it stays as it is. */
    record ChangedSince(TransactionId transaction) implements Refusal {}

    /** What runs cannot be undone yet. */
    record OperationIsRunning(OperationId operation) implements Refusal {}

    /** More transactions are meant than one bulk change may have. */
    record TooManyTransactions(int max) implements Refusal {}

    /** There is no such operation, or it is another household's. */
    record UnknownOperation(OperationId operation) implements Refusal {}

    /**
     * The exchange rates make no sense as a sheet.
     *
     * @param reason for people
     */
    record UnusableExchangeRates(LocalDate date, String reason) implements Refusal {}

    /**
     * The file of exchange rates is broken: nothing of it was taken over.
     *
     * @param line from 1, where it was noticed
     * @param reason for people; it never repeats the file's content
     */
    record UnreadableExchangeRates(int line, String reason) implements Refusal {}

    /** No source tells, on the date or before it, what the two currencies are to each other. */
    record NoExchangeRate(Currency base, Currency quote, LocalDate date) implements Refusal {}
}
