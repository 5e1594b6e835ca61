package financetracker.query.rates;

import financetracker.events.HouseholdId;
import financetracker.events.rate.ExchangeRatesPublished;
import financetracker.events.rate.QuotedRate;
import financetracker.events.rate.RateEvent;
import financetracker.log.RecordedEvent;
import financetracker.query.view.Batches;
import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import financetracker.query.view.Versions;
import financetracker.query.view.View;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What currencies were worth on which day, and what was thought before a correction. A version is a whole sheet with all
 * its rows. Nothing in it is personal.
 */
@Component
@Order(7)
class RatesView implements View {
    @Override
    public String name() {
        return ExchangeRates.VIEW;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String ddl() {
        return Batches.resource(RatesView.class, "rates.sql");
    }

    @Override
    public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
        Versions<List<Quote>> sheets = new Versions<>("rates", rows(), RatesView::write);
        load(batch, sheets, connection);
        for (RecordedEvent event : batch) {
            if (event.event() instanceof RateEvent rate) {
                fold(rate, event, sheets);
            }
        }
        sheets.write(connection);
    }

    @Override
    public void erase(HouseholdId household, Connection connection) {}

    private static void fold(RateEvent rate, RecordedEvent event, Versions<List<Quote>> sheets) {
        Key key = Key.of(event, rate.sheet());
        switch (rate) {
            case ExchangeRatesPublished published -> {
                if (isFirst(event)) {
                    sheets.begin(key, event.position(), quotes(published));
                } else {
                    sheets.change(key, event.position(), before -> quotes(published));
                }
            }
        }
    }

    private static boolean isFirst(RecordedEvent event) {
        return event.sequence() == 0;
    }

    private static List<Quote> quotes(ExchangeRatesPublished published) {
        List<Quote> quotes = new ArrayList<>();
        quotes.add(new Quote(published, published.base().code(), BigDecimal.ONE));
        for (QuotedRate each : published.rates()) {
            quotes.add(new Quote(published, each.currency().code(), each.value()));
        }
        return quotes;
    }

    /** Which of the sheets that the batch corrects stand in the table. Their rows only end, so they are not read. */
    private static void load(List<RecordedEvent> batch, Versions<List<Quote>> sheets, Connection connection)
            throws SQLException {
        Rows touched = new Rows("household uuid", "id uuid");
        batch.stream()
                .filter(event -> event.event() instanceof RateEvent && !isFirst(event))
                .map(event -> Key.of(event, ((RateEvent) event.event()).sheet()))
                .distinct()
                .forEach(key -> touched.add(key.household(), key.id()));
        String sql = "select distinct t.household, t.id from %s join rates t on t.household = r.household"
                + " and t.id = r.id and t.to_position = " + Versions.STANDS;
        touched.query(sql, connection, row -> {
            Key key = new Key(row.getObject("household", UUID.class), row.getObject("id", UUID.class));
            sheets.loaded(key, List.of());
            return key;
        });
    }

    private static Rows rows() {
        return new Rows(
                "household uuid",
                "id uuid",
                "from_position int8",
                "to_position int8",
                "source text",
                "date date",
                "base text",
                "quote text",
                "rate numeric");
    }

    private static void write(Rows rows, Key key, long from, long to, List<Quote> quotes) {
        for (Quote each : quotes) {
            ExchangeRatesPublished sheet = each.sheet;
            rows.add(
                    key.household(),
                    key.id(),
                    from,
                    to,
                    sheet.source().name(),
                    sheet.date(),
                    sheet.base().code(),
                    each.currency,
                    each.rate);
        }
    }

    private record Quote(ExchangeRatesPublished sheet, String currency, BigDecimal rate) {}
}
