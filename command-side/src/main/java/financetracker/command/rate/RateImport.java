package financetracker.command.rate;

import financetracker.events.Receipt;
import financetracker.events.rate.RateSheetDraft;
import financetracker.refusal.CommandRefused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import of a file of rates did.
 *
 * @param rates in the file, of currencies that are known
 * @param from first day with rates
 * @param to last day with rates
 * @param unknownCurrencies that have rates in the file, which were left out
 */
record RateImport(SheetCounts sheets, int rates, LocalDate from, LocalDate to, List<String> unknownCurrencies) {
    /** @param corrected had other rates before */
    record SheetCounts(int published, int unchanged, int corrected) {
        static final SheetCounts NONE = new SheetCounts(0, 0, 0);

        SheetCounts plus(List<Receipt.Row> rows) {
            int more = count(rows, Receipt.Outcome.RECORDED);
            int same = count(rows, Receipt.Outcome.REPEATED);
            int other = count(rows, Receipt.Outcome.CORRECTED);
            return new SheetCounts(published + more, unchanged + same, corrected + other);
        }

        private static int count(List<Receipt.Row> rows, Receipt.Outcome outcome) {
            return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
        }
    }

    /** What a file says, before anything is recorded. */
    static final class Survey {
        private int rates;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;

        /** @throws CommandRefused if the file is broken or has no rates */
        static Survey of(EcbSheets sheets) {
            Survey survey = new Survey();
            sheets.each(survey::add);
            if (survey.rates == 0) {
                throw RateFile.broken(1, "the file has no rates of known currencies");
            }
            return survey;
        }

        private void add(RateSheetDraft sheet) {
            rates += sheet.rates().size();
            from = from == null || sheet.date().isBefore(from) ? sheet.date() : from;
            to = to == null || sheet.date().isAfter(to) ? sheet.date() : to;
        }

        RateImport with(SheetCounts counts, List<String> unknown) {
            if (from == null || to == null) {
                throw new IllegalStateException("a file without rates is refused");
            }
            return new RateImport(counts, rates, from, to, unknown);
        }
    }
}
