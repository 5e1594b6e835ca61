package financetracker.query.household;

import financetracker.events.household.HouseholdSettings;
import financetracker.money.Currency;
import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;

/** A version of a household's settings as the table holds it. */
record Settings(long version, HouseholdSettings values) {
    static Settings read(ResultSet row) throws SQLException {
        return new Settings(
                row.getLong("stream_version"),
                new HouseholdSettings(
                        ZoneId.of(row.getString("time_zone")),
                        row.getString("locale"),
                        new Currency(row.getString("base_currency")),
                        DayOfWeek.of(row.getInt("first_day_of_week")),
                        row.getInt("start_day_of_month")));
    }

    static Rows rows() {
        return new Rows(
                "household uuid",
                "id uuid",
                "from_position int8",
                "to_position int8",
                "stream_version int8",
                "time_zone text",
                "locale text",
                "base_currency text",
                "first_day_of_week int2",
                "start_day_of_month int2");
    }

    static void write(Rows rows, Key key, long from, long to, Settings row) {
        HouseholdSettings values = row.values();
        rows.add(
                key.household(),
                key.id(),
                from,
                to,
                row.version(),
                values.timeZone().getId(),
                values.locale(),
                values.baseCurrency().code(),
                values.firstDayOfWeek().getValue(),
                values.startDayOfMonth());
    }
}
