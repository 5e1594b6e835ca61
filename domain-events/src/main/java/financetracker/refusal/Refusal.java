package financetracker.refusal;

import financetracker.events.OperationId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.category.CategoryId;
import financetracker.events.transaction.TransactionId;
import financetracker.money.Currency;
import java.util.List;
import java.util.UUID;

/** Every way in which the ledger can say no. A refusal is a state of the world, told as data. */
public sealed interface Refusal {
    /** There is no such account, or it is another household's. */
    record UnknownAccount(AccountId account) implements Refusal {}

    /** There is no such transaction, or it is another household's. */
    record UnknownTransaction(TransactionId transaction) implements Refusal {}

    record UnknownCategory(CategoryId category) implements Refusal {}

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

    /** There is no such operation, or it is another household's. */
    record UnknownOperation(OperationId operation) implements Refusal {}
}
