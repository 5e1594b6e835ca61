package financetracker.events.rate;

import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.StreamId;
import java.util.List;

public sealed interface RateCommand extends Command {
    static StreamId stream(HouseholdId household, RateSheetId sheet) {
        return new StreamId("rates", household, sheet.value());
    }

    /** Publishes a sheet, or corrects it; the same content again is no event. */
    record PublishExchangeRates(HouseholdId household, RateSheetDraft sheet) implements RateCommand {
        @Override
        public StreamId subject() {
            return stream(household, sheet.id(household));
        }
    }

    /** Publishes up to {@value #SHEETS_MAX} different sheets in one append. */
    record PublishRateSheets(HouseholdId household, List<RateSheetDraft> sheets) implements RateCommand {
        public static final int SHEETS_MAX = 500;

        @Override
        public StreamId subject() {
            return new StreamId("household", household, household.value());
        }
    }
}
