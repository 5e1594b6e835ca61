package financetracker.command.account;

import financetracker.events.PersonalText;
import financetracker.events.account.AccountCommand;
import financetracker.events.account.AccountCommand.OpeningBalance;
import financetracker.events.account.AccountId;
import financetracker.events.transaction.Details;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.TransactionStatus;
import java.util.List;

/** An opening balance is a transaction whose other leg is equity; its id allows one for each account. */
final class OpeningBalances {
    private static final PersonalText DESCRIPTION = new PersonalText("Opening balance");

    private OpeningBalances() {}

    static Draft draft(AccountId account, OpeningBalance opening) {
        return new Draft(
                AccountCommand.openingTransaction(account),
                account,
                new Entry(opening.amount(), opening.date(), TransactionStatus.POSTED, null),
                new Details(DESCRIPTION, null, null, List.of()),
                Origin.OPENING_BALANCE,
                null);
    }
}
