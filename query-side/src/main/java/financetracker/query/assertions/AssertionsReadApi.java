package financetracker.query.assertions;

import financetracker.events.Caller;
import financetracker.events.account.AccountId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts/{id}/assertions")
class AssertionsReadApi {
    private final Assertions assertions;

    AssertionsReadApi(Assertions assertions) {
        this.assertions = assertions;
    }

    @Operation(
            summary = "What is asserted of an account's balance, beside what is recorded, the latest first",
            operationId = "listAssertions")
    @GetMapping
    ResponseEntity<Assertion.Page> page(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String knownAt) {
        return assertions
                .page(caller.household(), new AccountId(id), from, to, limit, knownAt)
                .response();
    }

    @Operation(
            summary = "What is asserted of an account and day, and which transactions would explain a difference",
            operationId = "getAssertion")
    @GetMapping("/{date}")
    ResponseEntity<Assertion.Explained> one(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable LocalDate date,
            @RequestParam(required = false) @Nullable String knownAt) {
        return assertions
                .one(caller.household(), new AccountId(id), date, knownAt)
                .response();
    }
}
