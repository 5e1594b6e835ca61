package financetracker.command.assertion;

import financetracker.command.Answers;
import financetracker.command.Commands;
import financetracker.command.Limits;
import financetracker.events.Caller;
import financetracker.events.PersonalText;
import financetracker.events.Receipt;
import financetracker.events.account.AccountId;
import financetracker.events.assertion.AssertionCommand.AssertBalance;
import financetracker.events.assertion.AssertionCommand.WithdrawBalanceAssertion;
import financetracker.events.assertion.AssertionDraft;
import financetracker.events.assertion.AssertionSource;
import financetracker.money.Money;
import financetracker.refusal.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/{id}/assertions")
class AssertionApi {
    private final Commands commands;

    AssertionApi(Commands commands) {
        this.commands = commands;
    }

    /** @param balance what the bank had posted by the end of the day; negative when owed */
    record AssertedBalance(Money balance) {}

    record WhyWithdrawn(
            @Nullable @Size(max = Limits.REASON_MAX) PersonalText reason) {}

    @Operation(summary = "Say what an account held at the end of a day; it replaces what was said before")
    @PutMapping("/{date}")
    ResponseEntity<Receipt> assertBalance(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable LocalDate date,
            @RequestBody @Valid AssertedBalance body) {
        if (date.isBefore(Limits.DATE_MIN) || date.isAfter(Limits.DATE_MAX)) {
            throw InvalidRequest.parameter("date", "must be from " + Limits.DATE_MIN + " to " + Limits.DATE_MAX);
        }
        Limits.checkAmount("/balance", body.balance());
        AssertionDraft draft = new AssertionDraft(new AccountId(id), date, body.balance(), AssertionSource.MANUAL);
        return Answers.ok(commands.send(caller, new AssertBalance(caller.household(), draft)));
    }

    @Operation(summary = "Withdraw what was said of an account and a day")
    @DeleteMapping("/{date}")
    ResponseEntity<Receipt> withdrawAssertion(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable LocalDate date,
            @RequestBody(required = false) @Valid @Nullable WhyWithdrawn body) {
        PersonalText reason = body == null ? null : body.reason();
        return Answers.ok(commands.send(
                caller, new WithdrawBalanceAssertion(caller.household(), new AccountId(id), date, reason)));
    }
}
