package financetracker.command.rate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.events.HouseholdId;
import financetracker.events.rate.ExchangeRatesPublished;
import financetracker.events.rate.QuotedRate;
import financetracker.events.rate.RateCommand.PublishExchangeRates;
import financetracker.events.rate.RateSheetDraft;
import financetracker.events.rate.RateSheetId;
import financetracker.events.rate.RateSource;
import financetracker.money.Currency;
import financetracker.refusal.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RateSheetTest {
    private static final HouseholdId HOUSEHOLD = new HouseholdId(new UUID(1, 1));
    private static final Currency EUR = new Currency("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 13);

    private final AggregateTestFixture<RateSheet> fixture = new AggregateTestFixture<>(RateSheet.class);

    @Test
    void is_published() {
        fixture.givenNoPriorActivity()
                .when(publish(rate("USD", "1.0869"), rate("CHF", "0.9421")))
                .expectEvents(published(rate("CHF", "0.9421"), rate("USD", "1.0869")));
    }

    @Test
    void the_same_content_again_is_no_event_however_it_is_written() {
        fixture.given(published(rate("CHF", "0.95"), rate("USD", "1")))
                .when(publish(rate("USD", "1.00"), rate("CHF", "0.9500")))
                .expectNoEvents();
    }

    @Test
    void other_content_replaces_the_whole_sheet() {
        fixture.given(published(rate("CHF", "0.95"), rate("USD", "1.0869")))
                .when(publish(rate("CHF", "0.96")))
                .expectEvents(published(rate("CHF", "0.96")));
    }

    @Test
    void content_that_was_replaced_is_a_correction_again() {
        fixture.given(published(rate("CHF", "0.95")), published(rate("CHF", "0.96")))
                .when(publish(rate("CHF", "0.95")))
                .expectEvents(published(rate("CHF", "0.95")));
    }

    static List<RateSheetDraft> unusable() {
        List<QuotedRate> many = new ArrayList<>();
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW"
                .lines()
                .flatMap(codes -> List.of(codes.split(" ")).stream())
                .forEach(code -> many.add(rate(code, "2")));
        assertThat(many).hasSize(SheetRules.RATES_MAX + 1);
        return List.of(
                draft(DAY),
                draft(DAY, many.toArray(QuotedRate[]::new)),
                draft(DAY, rate("EUR", "1")),
                draft(DAY, rate("CHF", "0.95"), rate("CHF", "0.96")),
                draft(DAY, rate("CHF", "0.0")),
                draft(DAY, new QuotedRate(new Currency("CHF"), "-1")),
                draft(DAY, rate("CHF", "1234567890123")),
                draft(DAY, rate("CHF", "0.1234567890123")),
                draft(LocalDate.of(1998, 12, 31), rate("CHF", "0.95")),
                draft(LocalDate.of(2200, 1, 1), rate("CHF", "0.95")));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void refuses_what_makes_no_sense(RateSheetDraft sheet) {
        String reason = requireNonNull(SheetRules.fault(sheet));
        fixture.givenNoPriorActivity()
                .when(new PublishExchangeRates(HOUSEHOLD, sheet))
                .expectNoEvents()
                .expectExceptionDetails(new Refusal.UnusableExchangeRates(sheet.date(), reason));
    }

    @Test
    void takes_the_largest_and_the_smallest_rate_and_a_persons_from_before_the_euro() {
        LocalDate early = LocalDate.of(1950, 1, 1);
        RateSheetDraft sheet = new RateSheetDraft(
                RateSource.MANUAL, early, EUR, List.of(rate("USD", "999999999999.999999999999"), rate("CHF", "1e-12")));
        fixture.givenNoPriorActivity()
                .when(new PublishExchangeRates(HOUSEHOLD, sheet))
                .expectEvents(sheet.published(HOUSEHOLD));
        assertThat(sheet.rates())
                .extracting(QuotedRate::rate)
                .containsExactly("0.000000000001", "999999999999.999999999999");
    }

    @Test
    void the_id_of_a_sheet_never_changes() {
        assertThat(RateSheetId.of(HOUSEHOLD, RateSource.ECB, DAY, EUR))
                .hasToString("b31af1f3-df44-357c-a53c-632ede94fbf5");
    }

    private static PublishExchangeRates publish(QuotedRate... rates) {
        return new PublishExchangeRates(HOUSEHOLD, draft(DAY, rates));
    }

    private static ExchangeRatesPublished published(QuotedRate... rates) {
        RateSheetId id = RateSheetId.of(HOUSEHOLD, RateSource.ECB, DAY, EUR);
        return new ExchangeRatesPublished(id, RateSource.ECB, DAY, EUR, List.of(rates));
    }

    private static RateSheetDraft draft(LocalDate date, QuotedRate... rates) {
        return new RateSheetDraft(RateSource.ECB, date, EUR, List.of(rates));
    }

    private static QuotedRate rate(String currency, String rate) {
        return QuotedRate.of(new Currency(currency), new BigDecimal(rate));
    }
}
