package financetracker.query.analytics;

import financetracker.events.Caller;
import financetracker.money.Currency;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/analytics")
class AnalyticsReadApi {
    private final TrialBalances trialBalances;
    private final Spending spending;
    private final Differences differences;
    private final NetWorth netWorth;

    AnalyticsReadApi(TrialBalances trialBalances, Spending spending, Differences differences, NetWorth netWorth) {
        this.netWorth = netWorth;
        this.trialBalances = trialBalances;
        this.spending = spending;
        this.differences = differences;
    }

    @Operation(
            summary = "The trial balance: every ledger account, and in each currency a difference of zero",
            operationId = "getTrialBalance")
    @GetMapping("/trial-balance")
    ResponseEntity<TrialBalances.TrialBalance> trialBalance(
            Caller caller,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(defaultValue = "false") boolean pending) {
        return trialBalances.read(caller.household(), asOf, knownAt, pending).response();
    }

    @Operation(summary = "What was spent, by category and month", operationId = "getSpending")
    @GetMapping("/spending")
    ResponseEntity<SpendingReport> spending(
            Caller caller,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(defaultValue = "false") boolean pending) {
        return spending.read(caller.household(), from, asOf, knownAt, pending)
                .map(SpendingReport::new)
                .response();
    }

    @Operation(
            summary = "What is owned and owed, in each account's currency and in one, by the rates of the day",
            operationId = "getNetWorth")
    @GetMapping("/net-worth")
    ResponseEntity<NetWorth.NetWorthReport> netWorth(
            Caller caller,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable Currency currency,
            @RequestParam(defaultValue = "false") boolean pending) {
        return netWorth.read(caller.household(), asOf, knownAt, currency, pending)
                .response();
    }

    @Operation(
            summary = "What became known between two positions or instants, and moved the books: causes and amounts",
            operationId = "getDifferences")
    @GetMapping("/differences")
    ResponseEntity<Differences.DifferencePage> differences(
            Caller caller, @Valid @ModelAttribute DifferenceQuery query) {
        return differences.read(caller.household(), query).response();
    }

    /** @param items by month, then by name */
    record SpendingReport(List<Spending.Spent> items) {}
}
