package financetracker.query.rates;

import financetracker.events.HouseholdId;
import financetracker.events.rate.RateSource;
import financetracker.money.Currency;
import financetracker.query.view.Answer;
import financetracker.query.view.Rows;
import financetracker.query.view.ViewReads;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads exchange rates, for itself or within a reading of {@link ViewReads} that names {@link #VIEW}. */
@Component
public class ExchangeRates {
    /** The view that they come from. */
    public static final String VIEW = "rates";

    // The latest sheet with both currencies; of one day a person's own, then the one that needs the least arithmetic.
    private static final String LATEST = """
            select n.*, s.*
            from unnest(:from::text[], :to::text[], :dates::date[]) as n (from_currency, to_currency, asked)
            cross join lateral (
                select f.source, f.date, f.base, f.rate as per_base, t.rate as target_per_base
                from views.rates f
                join views.rates t on t.household = f.household and t.id = f.id and t.quote = n.to_currency
                  and t.from_position <= :position and t.to_position > :position
                where f.household = :household and f.quote = n.from_currency and f.date <= n.asked
                  and f.from_position <= :position and f.to_position > :position
                order by f.date desc, f.source <> 'MANUAL', f.base <> n.from_currency, f.base <> n.to_currency,
                  f.source, f.base
                limit 1) s""";

    private final ViewReads reads;

    ExchangeRates(ViewReads reads) {
        this.reads = reads;
    }

    /**
     * Loads rates in one query. A rate on the date itself wins over an older one, whoever says it.
     *
     * @param position as known there
     * @param needed may name the same rate twice, and equal currencies, which need none
     */
    public LoadedRates load(HouseholdId household, long position, Collection<NeededRate> needed) {
        Set<NeededRate> asked = Set.copyOf(needed);
        List<NeededRate> open =
                asked.stream().filter(rate -> !rate.from().equals(rate.to())).toList();
        Map<NeededRate, FoundRate> found = new HashMap<>();
        if (!open.isEmpty()) {
            reads.jdbc()
                    .sql(LATEST)
                    .param("household", household.value())
                    .param("position", position)
                    .param("from", array(open, rate -> rate.from().code()))
                    .param("to", array(open, rate -> rate.to().code()))
                    .param("dates", array(open, rate -> rate.date().toString()))
                    .query(row -> {
                        FoundRate rate = read(row);
                        found.put(rate.needed(), rate);
                    });
        }
        return new LoadedRates(asked, found);
    }

    /** @throws CommandRefused if there is no rate on or before the date */
    Answer<FoundRate> one(HouseholdId household, NeededRate needed, @Nullable String knownAt) {
        return reads.read(
                household,
                reads.position(knownAt),
                List.of(VIEW),
                position -> load(household, position, List.of(needed))
                        .find(needed)
                        .orElseThrow(() -> CommandRefused.because(
                                new Refusal.NoExchangeRate(needed.from(), needed.to(), needed.date()))));
    }

    private static String array(List<NeededRate> rates, Function<NeededRate, String> text) {
        return Rows.literal(rates.stream().map(text).toList());
    }

    private static FoundRate read(ResultSet row) throws SQLException {
        return new FoundRate(
                new NeededRate(
                        new Currency(row.getString("from_currency")),
                        new Currency(row.getString("to_currency")),
                        row.getObject("asked", LocalDate.class)),
                RateSource.valueOf(row.getString("source")),
                row.getObject("date", LocalDate.class),
                new Currency(row.getString("base")),
                row.getBigDecimal("per_base"),
                row.getBigDecimal("target_per_base"));
    }
}
