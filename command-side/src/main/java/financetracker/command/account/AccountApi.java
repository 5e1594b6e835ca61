package financetracker.command.account;

import financetracker.command.Answers;
import financetracker.command.Commands;
import financetracker.command.ExpectedVersion;
import financetracker.command.Limits;
import financetracker.command.NewId;
import financetracker.command.dryrun.OffersDryRun;
import financetracker.events.Caller;
import financetracker.events.PersonalText;
import financetracker.events.Receipt;
import financetracker.events.account.AccountCommand.ChangeCreditLimit;
import financetracker.events.account.AccountCommand.CloseAccount;
import financetracker.events.account.AccountCommand.OpenAccount;
import financetracker.events.account.AccountCommand.OpeningBalance;
import financetracker.events.account.AccountCommand.RecordOpeningBalance;
import financetracker.events.account.AccountCommand.RenameAccount;
import financetracker.events.account.AccountCommand.ReopenAccount;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.refusal.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@OffersDryRun
@RestController
@RequestMapping("/api/v1/accounts")
class AccountApi {
    private final Commands commands;

    AccountApi(Commands commands) {
        this.commands = commands;
    }

    /** @param id the client's own, or null */
    record NewAccount(
            @Nullable UUID id,
            AccountKind kind,
            @NotBlank @Size(max = Limits.ACCOUNT_NAME_MAX) PersonalText name,
            Currency currency,
            @Nullable Money creditLimit,
            @Nullable @Valid NewOpeningBalance openingBalance) {}

    /** What the account held at the beginning of the date; negative when owed. */
    record NewOpeningBalance(Money amount, LocalDate date) {
        OpeningBalance checked(String pointer) {
            Limits.checkAmount(pointer + "/amount", amount);
            Limits.checkDate(pointer + "/date", date);
            return new OpeningBalance(amount, date);
        }
    }

    record NewName(
            @NotBlank @Size(max = Limits.ACCOUNT_NAME_MAX) PersonalText name) {}

    /** Null takes the limit away. */
    record NewCreditLimit(@Nullable Money creditLimit) {}

    @Operation(summary = "Open an account")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<Receipt> open(Caller caller, @RequestBody @Valid NewAccount body) {
        AccountId account = new AccountId(NewId.orGenerate("/id", body.id()));
        checkLimit(body.creditLimit());
        NewOpeningBalance opening = body.openingBalance();
        Receipt receipt = commands.send(
                caller,
                new OpenAccount(
                        caller.household(),
                        account,
                        body.kind(),
                        body.name(),
                        body.currency(),
                        body.creditLimit(),
                        opening == null ? null : opening.checked("/openingBalance")));
        return Answers.created(receipt, "/api/v1/accounts/" + receipt.id());
    }

    @Operation(summary = "Rename an account")
    @PatchMapping("/{id}")
    ResponseEntity<Receipt> rename(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid NewName body) {
        return Answers.ok(commands.send(
                caller,
                new RenameAccount(caller.household(), new AccountId(id), body.name(), ExpectedVersion.parse(ifMatch))));
    }

    @Operation(summary = "Set or take away an account's credit limit")
    @PutMapping("/{id}/credit-limit")
    ResponseEntity<Receipt> changeCreditLimit(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid NewCreditLimit body) {
        checkLimit(body.creditLimit());
        return Answers.ok(commands.send(
                caller,
                new ChangeCreditLimit(
                        caller.household(), new AccountId(id), body.creditLimit(), ExpectedVersion.parse(ifMatch))));
    }

    @Operation(summary = "Record the opening balance of an account opened without one")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping("/{id}/opening-balance")
    ResponseEntity<Receipt> recordOpeningBalance(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid NewOpeningBalance body) {
        Receipt receipt = commands.send(
                caller, new RecordOpeningBalance(caller.household(), new AccountId(id), body.checked("")));
        return Answers.created(receipt, "/api/v1/transactions/" + receipt.id());
    }

    @Operation(summary = "Close an account: nothing more can be recorded on it")
    @PostMapping("/{id}/close")
    ResponseEntity<Receipt> close(Caller caller, @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch) {
        return Answers.ok(commands.send(
                caller, new CloseAccount(caller.household(), new AccountId(id), ExpectedVersion.parse(ifMatch))));
    }

    @Operation(summary = "Reopen a closed account")
    @PostMapping("/{id}/reopen")
    ResponseEntity<Receipt> reopen(Caller caller, @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch) {
        return Answers.ok(commands.send(
                caller, new ReopenAccount(caller.household(), new AccountId(id), ExpectedVersion.parse(ifMatch))));
    }

    private static void checkLimit(@Nullable Money limit) {
        Limits.checkAmount("/creditLimit", limit);
        if (limit != null && limit.minor() < 0) {
            throw InvalidRequest.body("/creditLimit", "must not be negative");
        }
    }
}
