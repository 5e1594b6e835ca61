package financetracker.app.http;

import financetracker.events.PersonalText;
import financetracker.refusal.Refusal;
import java.util.Locale;
import java.util.stream.Collectors;

/** How each refusal is told over HTTP. A new refusal does not compile until it has its line here. */
final class RefusalProblems {
    private RefusalProblems() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            // One answer for what does not exist, what is malformed and what is another household's.
            case Refusal.UnknownAccount r -> Problem.of(ProblemCode.NOT_FOUND);
            case Refusal.UnknownTransaction r -> Problem.of(ProblemCode.NOT_FOUND);
            case Refusal.UnknownCategory r -> Problem.of(ProblemCode.UNKNOWN_CATEGORY);
            case Refusal.CategoryNotFound r -> Problem.of(ProblemCode.NOT_FOUND);
            case Refusal.CategoryIsMerged r ->
                Problem.of(ProblemCode.CATEGORY_IS_MERGED, "It stands for " + r.into() + ".");
            case Refusal.CategoryIsArchived r -> Problem.of(ProblemCode.CATEGORY_IS_ARCHIVED);
            case Refusal.CategoryBelowItself r -> Problem.of(ProblemCode.CATEGORY_BELOW_ITSELF);
            case Refusal.CategoryNameTaken r ->
                Problem.of(ProblemCode.CATEGORY_NAME_TAKEN, "It is the name of " + r.category() + ".");
            case Refusal.TooManyCategories r ->
                Problem.of(ProblemCode.TOO_MANY_CATEGORIES, "At most " + r.max() + " are kept, merged ones included.");
            case Refusal.CategoryTreeTooDeep r ->
                Problem.of(ProblemCode.CATEGORY_TREE_TOO_DEEP, "At most " + r.levelsMax() + " levels are kept.");
            case Refusal.SplitsDoNotAddUp r ->
                Problem.of(
                        ProblemCode.SPLITS_DO_NOT_ADD_UP,
                        "The parts come to " + r.parts() + ", the whole is " + r.total() + ".");
            case Refusal.UnknownTransfer r -> Problem.of(ProblemCode.NOT_FOUND);
            case Refusal.TransactionIsTransferred r ->
                Problem.of(
                        ProblemCode.TRANSACTION_IS_TRANSFERRED,
                        "The transaction " + r.transaction() + " is a leg of the transfer " + r.transfer() + ".");
            case Refusal.TransferWithinAccount r -> Problem.of(ProblemCode.TRANSFER_WITHIN_ACCOUNT);
            case Refusal.TransferAmountsDiffer r ->
                Problem.of(
                        ProblemCode.TRANSFER_AMOUNTS_DIFFER, "One leg has " + r.from() + ", the other " + r.to() + ".");
            case Refusal.OpeningBalanceIsNoTransfer r -> Problem.of(ProblemCode.OPENING_BALANCE_IS_NO_TRANSFER);
            case Refusal.TransferIsNotProposed r -> Problem.of(ProblemCode.TRANSFER_IS_NOT_PROPOSED);
            case Refusal.AccountIsClosed r -> Problem.of(ProblemCode.ACCOUNT_IS_CLOSED);
            case Refusal.WrongCurrency r ->
                Problem.of(
                        ProblemCode.WRONG_CURRENCY,
                        "The account is in " + r.expected() + ", the amount in " + r.given() + ".");
            case Refusal.NoCreditLimit r ->
                Problem.of(
                        ProblemCode.NO_CREDIT_LIMIT,
                        "An account of kind " + r.kind().name().toLowerCase(Locale.ROOT) + " has no credit limit.");
            case Refusal.OpeningBalanceExists r ->
                Problem.of(
                        ProblemCode.OPENING_BALANCE_EXISTS,
                        "Amend the transaction " + r.transaction() + ", which holds it.");
            case Refusal.TransactionIsVoided r -> Problem.of(ProblemCode.TRANSACTION_IS_VOIDED);
            case Refusal.TransactionIsPosted r -> Problem.of(ProblemCode.TRANSACTION_IS_POSTED);
            case Refusal.IdIsTaken r -> Problem.of(ProblemCode.ID_IS_TAKEN);
            case Refusal.HouseholdIsErased r -> Problem.of(ProblemCode.HOUSEHOLD_IS_ERASED);
            case Refusal.UnreadableStatement r ->
                Problem.of(ProblemCode.UNREADABLE_STATEMENT, "Line " + r.line() + ": " + r.reason());
            case Refusal.SeveralStatements r ->
                Problem.of(
                        ProblemCode.SEVERAL_STATEMENTS,
                        r.bankAccounts().stream()
                                .map(PersonalText::text)
                                .collect(Collectors.joining(", ", "The accounts' numbers end in ", ".")));
            case Refusal.UnknownImport r -> Problem.of(ProblemCode.NOT_FOUND);
            case Refusal.TooManyImports r ->
                Problem.of(ProblemCode.TOO_MANY_IMPORTS, "At most " + r.waitingMax() + " may wait.");
            case Refusal.ChangedSince r -> Problem.of(ProblemCode.CHANGED_SINCE);
            case Refusal.OperationIsRunning r -> Problem.of(ProblemCode.OPERATION_IS_RUNNING);
            case Refusal.TooManyTransactions r ->
                Problem.of(ProblemCode.TOO_MANY_TRANSACTIONS, "At most " + r.max() + " can be changed at once.");
            case Refusal.UnknownOperation r -> Problem.of(ProblemCode.NOT_FOUND);
            case Refusal.UnknownCounterparty r -> Problem.of(ProblemCode.UNKNOWN_COUNTERPARTY);
            case Refusal.CounterpartyNotFound r -> Problem.of(ProblemCode.NOT_FOUND);
            case Refusal.CounterpartyIsMerged r ->
                Problem.of(ProblemCode.COUNTERPARTY_IS_MERGED, "It stands for " + r.into() + ".");
            case Refusal.CounterpartyIntoItself r -> Problem.of(ProblemCode.COUNTERPARTY_INTO_ITSELF);
            case Refusal.CounterpartyTextTaken r ->
                Problem.of(ProblemCode.COUNTERPARTY_TEXT_TAKEN, "It means " + r.counterparty() + ".");
            case Refusal.TooManyCounterparties r ->
                Problem.of(ProblemCode.TOO_MANY_COUNTERPARTIES, "At most " + r.max() + " are kept.");
            case Refusal.TooManyAliases r ->
                Problem.of(ProblemCode.TOO_MANY_ALIASES, "At most " + r.max() + " stand for one counterparty.");
            case Refusal.UnknownAssertion r -> Problem.of(ProblemCode.NOT_FOUND);
            case Refusal.AssertedSince r -> Problem.of(ProblemCode.CHANGED_SINCE);
            case Refusal.UnusableExchangeRates r ->
                Problem.of(ProblemCode.UNUSABLE_EXCHANGE_RATES, "Of " + r.date() + ": " + r.reason() + ".");
            case Refusal.UnreadableExchangeRates r ->
                Problem.of(ProblemCode.UNREADABLE_EXCHANGE_RATES, "Line " + r.line() + ": " + r.reason());
            case Refusal.NoExchangeRate r ->
                Problem.of(
                        ProblemCode.NO_EXCHANGE_RATE,
                        "No source has both " + r.base() + " and " + r.quote() + " on or before " + r.date() + ".");
        };
    }
}
