package financetracker.events.household;

import financetracker.money.Currency;
import java.time.DayOfWeek;
import java.time.ZoneId;

/**
 * How a household counts its days and money.
 *
 * @param timeZone decides which local date "today" is
 * @param locale a BCP 47 language tag, such as {@code en-IE}
 * @param baseCurrency what totals over several currencies are shown in
 * @param firstDayOfWeek where a week of a report begins
 * @param startDayOfMonth 1 to 28: where a month of a report begins
 */
public record HouseholdSettings(
        ZoneId timeZone, String locale, Currency baseCurrency, DayOfWeek firstDayOfWeek, int startDayOfMonth) {}
