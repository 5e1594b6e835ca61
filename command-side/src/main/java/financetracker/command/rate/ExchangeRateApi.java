package financetracker.command.rate;

import financetracker.command.Answers;
import financetracker.command.Commands;
import financetracker.events.Caller;
import financetracker.events.Receipt;
import financetracker.events.rate.QuotedRate;
import financetracker.events.rate.RateCommand.PublishExchangeRates;
import financetracker.events.rate.RateSheetDraft;
import financetracker.events.rate.RateSource;
import financetracker.money.Currency;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/exchange-rates")
class ExchangeRateApi {
    private final Commands commands;
    private final RateImports imports;

    ExchangeRateApi(Commands commands, RateImports imports) {
        this.commands = commands;
        this.imports = imports;
    }

    /** All of a person's rates of a day and base: what is not in it any more does not hold any more. */
    record OwnRates(
            Currency base,
            @Size(min = 1, max = SheetRules.RATES_MAX) List<@Valid OwnRate> rates) {}

    /** @param rate units of this currency for one of the base */
    record OwnRate(
            Currency currency,
            @Pattern(regexp = SheetRules.RATE) String rate) {
        QuotedRate quoted() {
            return QuotedRate.of(currency, new BigDecimal(rate));
        }
    }

    @Operation(summary = "Say what currencies are worth on a day; it wins over published rates of that day")
    @PutMapping("/{date}")
    ResponseEntity<Receipt> publishOwnRates(
            Caller caller, @PathVariable LocalDate date, @RequestBody @Valid OwnRates own) {
        List<QuotedRate> rates = own.rates().stream().map(OwnRate::quoted).toList();
        RateSheetDraft sheet = new RateSheetDraft(RateSource.MANUAL, date, own.base(), rates);
        return Answers.ok(commands.send(caller, new PublishExchangeRates(caller.household(), sheet)));
    }

    @Operation(summary = "Import a file of reference rates of the European Central Bank: CSV, XML, or either in a zip")
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<RateImport> importRates(Caller caller, @RequestParam("file") MultipartFile file) throws IOException {
        return answer(imports.run(caller, file.getBytes()));
    }

    @Operation(summary = "Import a file of reference rates as the body of the request")
    @PostMapping(path = "/imports", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<RateImport> importRatesRaw(Caller caller, @RequestBody byte[] file) {
        return answer(imports.run(caller, file));
    }

    private static ResponseEntity<RateImport> answer(RateImports.Done done) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().header(Answers.LEDGER_SEQUENCE, Long.toString(done.position()));
        if (done.replayed()) {
            answer.header(Answers.IDEMPOTENCY_REPLAYED, "true");
        }
        return answer.body(done.result());
    }
}
