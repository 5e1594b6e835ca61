package financetracker.events.account;

import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.StreamId;
import financetracker.events.Versioned;
import financetracker.events.transaction.Source;
import financetracker.events.transaction.TransactionCommand;
import financetracker.events.transaction.TransactionId;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public sealed interface AccountCommand extends Command {
    AccountId account();

    @Override
    default StreamId subject() {
        return stream(household(), account());
    }

    static StreamId stream(HouseholdId household, AccountId account) {
        return new StreamId("account", household, account.value());
    }

    /** Opens an account, with its opening balance where there is one. */
    record OpenAccount(
            HouseholdId household,
            AccountId account,
            AccountKind kind,
            PersonalText name,
            Currency currency,
            @Nullable Money creditLimit,
            @Nullable OpeningBalance openingBalance)
            implements AccountCommand {}

    /**
     * What the account held before its first transaction.
     *
     * @param amount negative when owed
     * @param date the day at whose beginning the account held it
     */
    record OpeningBalance(Money amount, LocalDate date) {}

    /** Records the opening balance of an account that was opened without one, as a transaction. */
    record RecordOpeningBalance(HouseholdId household, AccountId account, OpeningBalance openingBalance)
            implements AccountCommand {
        public TransactionId transaction() {
            return openingTransaction(account);
        }

        @Override
        public StreamId subject() {
            return TransactionCommand.stream(household, transaction());
        }

        @Override
        public String decidedBy() {
            return stream(household, account).toString();
        }
    }

    /** The one transaction that can hold an account's opening balance. */
    static TransactionId openingTransaction(AccountId account) {
        return TransactionId.of(account, Source.OPENING_BALANCE, "");
    }

    record RenameAccount(
            HouseholdId household,
            AccountId account,
            PersonalText name,
            @Nullable Long expectedVersion) implements AccountCommand, Versioned {}

    /** @param creditLimit null takes the limit away */
    record ChangeCreditLimit(
            HouseholdId household,
            AccountId account,
            @Nullable Money creditLimit,
            @Nullable Long expectedVersion) implements AccountCommand, Versioned {}

    record CloseAccount(
            HouseholdId household,
            AccountId account,
            @Nullable Long expectedVersion) implements AccountCommand, Versioned {}

    record ReopenAccount(
            HouseholdId household,
            AccountId account,
            @Nullable Long expectedVersion) implements AccountCommand, Versioned {}
}
