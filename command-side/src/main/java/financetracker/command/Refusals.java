package financetracker.command;

import financetracker.events.Command;
import financetracker.events.account.AccountCommand;
import financetracker.events.account.AccountCommand.OpenAccount;
import financetracker.events.account.AccountCommand.RecordOpeningBalance;
import financetracker.events.category.CategoryCommand;
import financetracker.events.counterparty.CounterpartyCommand;
import financetracker.events.household.HouseholdCommand.CreateHousehold;
import financetracker.events.transaction.TransactionCommand.Edit;
import financetracker.events.transaction.TransactionCommand.RecordTransaction;
import financetracker.events.transfer.TransferCommand.RecordTransfer;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What Axon and the log say, in the ledger's own words. */
final class Refusals {
    private Refusals() {}

    /** The command's aggregate does not exist, for this household. */
    static RuntimeException unknown(Command command, RuntimeException otherwise) {
        return switch (command) {
            case AccountCommand account -> CommandRefused.because(new Refusal.UnknownAccount(account.account()));
            case RecordTransaction record ->
                CommandRefused.because(new Refusal.UnknownAccount(record.draft().account()));
            case Edit edit -> CommandRefused.because(new Refusal.UnknownTransaction(edit.transaction()));
            case CounterpartyCommand.Edit edit ->
                CommandRefused.because(new Refusal.CounterpartyNotFound(edit.counterparty()));
            case CategoryCommand.Edit edit -> CommandRefused.because(new Refusal.CategoryNotFound(edit.category()));
            default -> otherwise;
        };
    }

    /** The id of what the command creates is in use for something else; null if it creates nothing. */
    static @Nullable CommandRefused takenId(Command command) {
        return switch (command) {
            case RecordOpeningBalance opening ->
                CommandRefused.because(new Refusal.OpeningBalanceExists(opening.account(), opening.transaction()));
            case OpenAccount c ->
                CommandRefused.because(new Refusal.IdIsTaken(c.subject().id()));
            case RecordTransaction c ->
                CommandRefused.because(new Refusal.IdIsTaken(c.subject().id()));
            case RecordTransfer c ->
                CommandRefused.because(new Refusal.IdIsTaken(c.subject().id()));
            case CreateHousehold c ->
                CommandRefused.because(new Refusal.IdIsTaken(c.subject().id()));
            default -> null;
        };
    }
}
