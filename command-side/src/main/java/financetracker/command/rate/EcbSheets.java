package financetracker.command.rate;

import financetracker.events.rate.QuotedRate;
import financetracker.events.rate.RateSheetDraft;
import financetracker.events.rate.RateSource;
import financetracker.money.Currency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Makes sheets of a file's days. Many days have rates of currencies that have ended, and that this ledger does not know;
 * they are left out and named.
 */
final class EcbSheets {
    static final int SHEETS_MAX = 20_000;

    private static final Currency EURO = new Currency("EUR");

    private final RateFile file;
    private final Set<String> unknown = new TreeSet<>();

    EcbSheets(RateFile file) {
        this.file = file;
    }

    /**
     * Goes through the whole file.
     *
     * @throws financetracker.refusal.CommandRefused if it is broken anywhere
     */
    void each(Consumer<RateSheetDraft> use) {
        Set<LocalDate> seen = new HashSet<>();
        file.read((line, date, rates) -> {
            if (!seen.add(date)) {
                throw RateFile.broken(line, "the same day stands in the file before");
            }
            if (seen.size() > SHEETS_MAX) {
                throw RateFile.broken(line, "the file has more than " + SHEETS_MAX + " days");
            }
            List<QuotedRate> known = known(line, rates);
            if (!known.isEmpty()) {
                use.accept(sheet(line, date, known));
            }
        });
    }

    /** Codes that the days so far had a rate of. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    private List<QuotedRate> known(int line, Map<String, String> rates) {
        List<QuotedRate> known = new ArrayList<>();
        rates.forEach((code, rate) -> {
            if (!SheetRules.isRate(rate)) {
                throw RateFile.broken(line, "what stands for " + code + " is no rate");
            }
            Optional<Currency> currency = Currency.find(code);
            if (currency.isPresent()) {
                known.add(QuotedRate.of(currency.get(), new BigDecimal(rate)));
            } else {
                unknown.add(code);
            }
        });
        return known;
    }

    private static RateSheetDraft sheet(int line, LocalDate date, List<QuotedRate> rates) {
        RateSheetDraft sheet = new RateSheetDraft(RateSource.ECB, date, EURO, rates);
        String fault = SheetRules.fault(sheet);
        if (fault != null) {
            throw RateFile.broken(line, fault);
        }
        return sheet;
    }
}
