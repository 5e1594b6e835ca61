package financetracker.command.rate;

import financetracker.command.Limits;
import financetracker.events.rate.QuotedRate;
import financetracker.events.rate.RateSheetDraft;
import financetracker.events.rate.RateSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a sheet of rates usable. Events know none of it: a limit of today must not make yesterday unreadable. */
final class SheetRules {
    static final int RATES_MAX = 60;

    /** A plain decimal; that it is more than nothing is for {@link #fault} to see. */
    static final String RATE = "\\d{1,12}(\\.\\d{1,12})?";

    private static final Pattern RATE_FORM = Pattern.compile(RATE);

    /** The first day on which there was a euro. */
    private static final LocalDate ECB_BEGINS = LocalDate.of(1999, 1, 1);

    private SheetRules() {}

    static boolean isRate(String text) {
        return RATE_FORM.matcher(text).matches();
    }

    /** Why the sheet cannot be used, for people; null if it can. */
    static @Nullable String fault(RateSheetDraft sheet) {
        if (sheet.rates().isEmpty() || sheet.rates().size() > RATES_MAX) {
            return "a sheet has from 1 to " + RATES_MAX + " rates";
        }
        LocalDate earliest = sheet.source() == RateSource.ECB ? ECB_BEGINS : Limits.DATE_MIN;
        if (sheet.date().isBefore(earliest) || sheet.date().isAfter(Limits.DATE_MAX)) {
            return "the date must be from " + earliest + " to " + Limits.DATE_MAX;
        }
        Set<String> quoted = new HashSet<>();
        for (QuotedRate rate : sheet.rates()) {
            String code = rate.currency().code();
            if (rate.currency().equals(sheet.base())) {
                return code + " is the base, whose rate is 1";
            }
            if (!quoted.add(code)) {
                return code + " has two rates";
            }
            if (!isRate(rate.rate()) || rate.value().compareTo(BigDecimal.ZERO) == 0) {
                return "the rate of " + code
                        + " must be more than 0, with at most 12 digits before the point and after";
            }
        }
        return null;
    }
}
