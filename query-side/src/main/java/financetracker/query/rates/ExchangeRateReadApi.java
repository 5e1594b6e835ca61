package financetracker.query.rates;

import financetracker.events.Caller;
import financetracker.events.rate.RateSource;
import financetracker.money.Currency;
import financetracker.refusal.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/exchange-rates")
class ExchangeRateReadApi {
    private final ExchangeRates rates;

    ExchangeRateReadApi(ExchangeRates rates) {
        this.rates = rates;
    }

    @Operation(
            summary = "What one unit of a currency was worth in another on a date, by the last rate until then",
            operationId = "getExchangeRate")
    @GetMapping
    ResponseEntity<ExchangeRate> one(
            Caller caller,
            @RequestParam Currency base,
            @RequestParam Currency quote,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam(required = false) @Nullable String knownAt) {
        if (base.equals(quote)) {
            throw InvalidRequest.parameter("quote", "must be another currency than the base");
        }
        return rates.one(caller.household(), new NeededRate(base, quote, date), knownAt)
                .map(ExchangeRate::of)
                .response();
    }

    /**
     * A rate.
     *
     * @param date that was asked for
     * @param rate units of the quote for one of the base, as published; an inverse or crossed one with 12 significant
     *     digits
     * @param rateDate of the rate that was used
     * @param gap whether there was no rate on the date itself
     * @param via the currency that it was crossed through, null unless it was
     */
    record ExchangeRate(
            Currency base,
            Currency quote,
            LocalDate date,
            String rate,
            LocalDate rateDate,
            boolean gap,
            RateSource source,
            @Nullable Currency via) {
        static ExchangeRate of(FoundRate found) {
            NeededRate needed = found.needed();
            return new ExchangeRate(
                    needed.from(),
                    needed.to(),
                    needed.date(),
                    found.rate().toPlainString(),
                    found.date(),
                    found.gap(),
                    found.source(),
                    found.via());
        }
    }
}
