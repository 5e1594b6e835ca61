package financetracker.query.accounts;

import financetracker.events.Caller;
import financetracker.events.account.AccountId;
import financetracker.money.Money;
import financetracker.query.view.Answer;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
class AccountsReadApi {
    private final Accounts accounts;

    AccountsReadApi(Accounts accounts) {
        this.accounts = accounts;
    }

    @Operation(summary = "All accounts with their balances", operationId = "listAccounts")
    @GetMapping
    ResponseEntity<AccountList> all(
            Caller caller,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String knownAt) {
        return accounts.all(caller.household(), knownAt, asOf)
                .map(AccountList::new)
                .response();
    }

    @Operation(summary = "One account with its balances", operationId = "getAccount")
    @GetMapping("/{id}")
    ResponseEntity<Account> one(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String knownAt) {
        return accounts.one(caller.household(), new AccountId(id), knownAt, asOf)
                .response(Account::version);
    }

    @Operation(
            summary = "An account's balances on a date, as known at a position or instant",
            operationId = "getAccountBalances")
    @GetMapping("/{id}/balances")
    ResponseEntity<AccountBalances> balances(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String knownAt) {
        Answer<Account> account = accounts.one(caller.household(), new AccountId(id), knownAt, asOf);
        return account.map(each -> new AccountBalances(id, asOf, each.posted(), each.pending(), each.available()))
                .response();
    }

    /** @param items in the order in which they were opened */
    record AccountList(List<Account> items) {}

    /** @param asOf the last effective date that counts; null where all do */
    record AccountBalances(UUID accountId, @Nullable LocalDate asOf, Money posted, Money pending, Money available) {}
}
