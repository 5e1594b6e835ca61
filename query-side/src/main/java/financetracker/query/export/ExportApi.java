package financetracker.query.export;

import financetracker.events.Caller;
import financetracker.query.view.AnswerCut;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/exports")
class ExportApi {
    private final Exports exports;
    private final TransactionsCsv csv;
    private final TransactionsJson json;
    private final Journals journals;

    ExportApi(Exports exports, TransactionsCsv csv, TransactionsJson json, Journals journals) {
        this.exports = exports;
        this.csv = csv;
        this.json = json;
        this.journals = journals;
    }

    @Operation(
            summary =
                    "All transactions as CSV for spreadsheets, voided ones included; a split one has a row for each part",
            operationId = "exportTransactionsAsCsv")
    @ApiResponse(
            responseCode = "200",
            description =
                    "RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula begins with an apostrophe.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/transactions.csv")
    void transactionsAsCsv(Caller caller, @Valid @ModelAttribute Selection selection, HttpServletResponse response)
            throws AnswerCut {
        exports.send(caller.household(), csv, selection, response);
    }

    @Operation(
            summary = "All transactions as JSON Lines, voided ones included",
            operationId = "exportTransactionsAsJsonLines")
    @ApiResponse(
            responseCode = "200",
            description = "On each line a `Transaction`, by date and then in the order in which they were recorded.",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")))
    @GetMapping("/transactions.jsonl")
    void transactionsAsJson(Caller caller, @Valid @ModelAttribute Selection selection, HttpServletResponse response)
            throws AnswerCut {
        exports.send(caller.household(), json, selection, response);
    }

    @Operation(summary = "The books as a journal for hledger", operationId = "exportHledgerJournal")
    @ApiResponse(
            responseCode = "200",
            description = "It passes `hledger check --strict`, and asserts the balance of each account at its end.",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
    @GetMapping("/journal.hledger")
    void hledger(
            Caller caller,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Size(max = 40) @Nullable String knownAt,
            HttpServletResponse response)
            throws AnswerCut {
        exports.send(
                caller.household(), journals.in(new Hledger()), new Selection(null, null, asOf, knownAt), response);
    }

    @Operation(summary = "The books as a journal for beancount", operationId = "exportBeancountJournal")
    @ApiResponse(
            responseCode = "200",
            description = "It passes `bean-check`, and asserts the balance of each account at its end.",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")))
    @GetMapping("/journal.beancount")
    void beancount(
            Caller caller,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Size(max = 40) @Nullable String knownAt,
            HttpServletResponse response)
            throws AnswerCut {
        exports.send(
                caller.household(), journals.in(new Beancount()), new Selection(null, null, asOf, knownAt), response);
    }
}
