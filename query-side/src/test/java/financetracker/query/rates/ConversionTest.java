package financetracker.query.rates;

import static financetracker.query.rates.RateStory.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.events.rate.RateSource;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConversionTest {
    private static final LocalDate SUNDAY = FRIDAY.plusDays(2);

    private final RateStory told = new RateStory();

    @Test
    void direct_inverse_and_crossed_within_one_sheet() {
        told.tell(RateSource.ECB, FRIDAY, "EUR", "USD 1.25", "CHF 0.95", "JPY 161.5")
                .apply();

        assertThat(told.convert("100.00", "EUR", "USD", FRIDAY))
                .isEqualTo(new Converted(
                        money("125.00", "USD"), new BigDecimal("1.25"), FRIDAY, RateSource.ECB, false, null));
        assertThat(told.convert("100.00", "USD", "EUR", FRIDAY))
                .isEqualTo(new Converted(
                        money("80.00", "EUR"), new BigDecimal("0.8"), FRIDAY, RateSource.ECB, false, null));
        assertThat(told.convert("100.00", "USD", "CHF", FRIDAY))
                .isEqualTo(new Converted(
                        money("76.00", "CHF"),
                        new BigDecimal("0.76"),
                        FRIDAY,
                        RateSource.ECB,
                        false,
                        new Currency("EUR")));
        assertThat(told.convert("100", "JPY", "USD", FRIDAY).rate()).isEqualByComparingTo("0.00773993808050");
    }

    @Test
    void on_a_day_without_a_rate_the_last_one_before_it_is_used_and_said_to_be_old() {
        told.tell(RateSource.ECB, FRIDAY, "EUR", "USD 1.25")
                .tell(RateSource.ECB, FRIDAY.minusDays(1), "EUR", "USD 1.5")
                .tell(RateSource.ECB, FRIDAY.plusDays(3), "EUR", "USD 1.75")
                .apply();
        Converted sunday = told.convert("1.00", "EUR", "USD", SUNDAY);
        assertThat(sunday.rateDate()).isEqualTo(FRIDAY);
        assertThat(sunday.gap()).isTrue();
        assertThat(sunday.amount()).isEqualTo(money("1.25", "USD"));
        assertThatThrownBy(() -> told.convert("1.00", "EUR", "USD", FRIDAY.minusDays(2)))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.NoExchangeRate.class));
    }

    @Test
    void a_persons_own_rate_wins_on_its_day_and_a_later_one_wins_over_it() {
        told.tell(RateSource.ECB, FRIDAY, "EUR", "USD 1.25", "CHF 0.95")
                .tell(RateSource.MANUAL, FRIDAY, "EUR", "USD 1.30")
                .tell(RateSource.MANUAL, FRIDAY.minusDays(1), "EUR", "CHF 0.80")
                .apply();
        assertThat(told.convert("1.00", "EUR", "USD", SUNDAY).amount()).isEqualTo(money("1.30", "USD"));
        assertThat(told.convert("1.00", "EUR", "USD", FRIDAY).source()).isEqualTo(RateSource.MANUAL);
        assertThat(told.convert("1.00", "EUR", "CHF", FRIDAY).source()).isEqualTo(RateSource.ECB);
        assertThat(told.convert("1.00", "EUR", "CHF", FRIDAY.minusDays(1)).amount())
                .isEqualTo(money("0.80", "CHF"));
    }

    @Test
    void of_equal_sheets_the_direct_one_is_preferred_then_the_inverse_then_the_crossed() {
        told.tell(RateSource.MANUAL, FRIDAY, "EUR", "USD 1", "CHF 3");
        assertThat(told.apply().convert("1.00", "USD", "CHF", FRIDAY).amount()).isEqualTo(money("3.00", "CHF"));
        told.tell(RateSource.MANUAL, FRIDAY, "CHF", "USD 0.5");
        assertThat(told.apply().convert("1.00", "USD", "CHF", FRIDAY).amount()).isEqualTo(money("2.00", "CHF"));
        told.tell(RateSource.MANUAL, FRIDAY, "USD", "CHF 1");
        assertThat(told.apply().convert("1.00", "USD", "CHF", FRIDAY).amount()).isEqualTo(money("1.00", "CHF"));
    }

    @Test
    void rates_of_two_sheets_are_never_mixed() {
        told.tell(RateSource.ECB, FRIDAY, "EUR", "USD 1.25")
                .tell(RateSource.MANUAL, FRIDAY, "EUR", "CHF 0.95")
                .tell(RateSource.ECB, FRIDAY.minusDays(5), "EUR", "USD 1", "CHF 1")
                .apply();
        assertThat(told.convert("1.00", "USD", "CHF", FRIDAY).rateDate()).isEqualTo(FRIDAY.minusDays(5));
    }

    @Test
    void amounts_have_the_decimals_of_their_currency_and_halves_go_to_even() {
        told.tell(RateSource.MANUAL, FRIDAY, "EUR", "USD 0.5", "JPY 161.5", "KWD 0.3335")
                .apply();
        assertThat(told.convert("1.00", "EUR", "JPY", FRIDAY).amount()).isEqualTo(money("162", "JPY"));
        assertThat(told.convert("3.00", "EUR", "JPY", FRIDAY).amount()).isEqualTo(money("484", "JPY"));
        assertThat(told.convert("1.00", "EUR", "KWD", FRIDAY).amount()).isEqualTo(money("0.334", "KWD"));
        assertThat(told.convert("0.05", "EUR", "USD", FRIDAY).amount()).isEqualTo(money("0.02", "USD"));
        assertThat(told.convert("-0.07", "EUR", "USD", FRIDAY).amount()).isEqualTo(money("-0.04", "USD"));
        assertThat(told.convert("1000", "JPY", "KWD", FRIDAY).amount()).isEqualTo(money("2.065", "KWD"));
        Converted same = told.convert("0.05", "EUR", "EUR", FRIDAY);
        assertThat(same).isEqualTo(new Converted(money("0.05", "EUR"), BigDecimal.ONE, FRIDAY, null, false, null));
        assertThatThrownBy(() -> told.convert("90000000000000000.00", "EUR", "JPY", FRIDAY))
                .isInstanceOf(ArithmeticException.class);
    }

    /** Against fractions of whole numbers, which round nothing before the end. */
    @Test
    void many_at_once_are_exact() {
        Random random = new Random(82);
        List<String> codes = List.of("USD", "CHF", "JPY", "KWD", "IDR");
        List<List<BigDecimal>> days = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            List<BigDecimal> quotes = new ArrayList<>();
            String[] told12 = new String[codes.size()];
            for (int i = 0; i < codes.size(); i++) {
                BigDecimal rate = new BigDecimal(new BigInteger(40, random).add(BigInteger.ONE), random.nextInt(13));
                quotes.add(rate);
                told12[i] = codes.get(i) + " " + rate.toPlainString();
            }
            days.add(quotes);
            told.tell(RateSource.ECB, FRIDAY.plusDays(day), "EUR", told12);
        }
        told.apply();
        List<NeededRate> needed = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            for (String from : codes) {
                for (String to : codes) {
                    needed.add(new NeededRate(new Currency(from), new Currency(to), FRIDAY.plusDays(day)));
                }
            }
        }
        LoadedRates loaded = told.database
                .reads()
                .read(
                        told.household,
                        null,
                        List.of(ExchangeRates.VIEW),
                        position -> told.rates.load(told.household, position, needed))
                .body();
        for (NeededRate each : needed) {
            List<BigDecimal> quotes = days.get((int) (each.date().toEpochDay() - FRIDAY.toEpochDay()));
            Money amount = new Money(random.nextInt(2_000_001) - 1_000_000, each.from());
            BigInteger expected = converted(
                    amount,
                    each.from().equals(each.to())
                            ? BigDecimal.ONE
                            : quotes.get(codes.indexOf(each.from().code())),
                    each.from().equals(each.to())
                            ? BigDecimal.ONE
                            : quotes.get(codes.indexOf(each.to().code())),
                    each.to().decimals());
            if (expected.bitLength() < 64) {
                assertThat(loaded.convert(amount, each.to(), each.date())
                                .amount()
                                .minor())
                        .as("%s %s", amount, each)
                        .isEqualTo(expected.longValueExact());
            }
        }
    }

    /** Minor units of the target, half to even, in whole numbers only. */
    private static BigInteger converted(Money amount, BigDecimal from, BigDecimal to, int decimals) {
        BigInteger shift = BigInteger.TEN.pow(20);
        BigInteger up = BigInteger.valueOf(amount.minor())
                .multiply(to.multiply(new BigDecimal(shift)).toBigIntegerExact())
                .multiply(BigInteger.TEN.pow(decimals));
        BigInteger down = from.multiply(new BigDecimal(shift))
                .toBigIntegerExact()
                .multiply(BigInteger.TEN.pow(amount.currency().decimals()));
        BigInteger[] whole = up.abs().divideAndRemainder(down);
        int half = whole[1].shiftLeft(1).compareTo(down);
        boolean more = half > 0 || half == 0 && whole[0].testBit(0);
        BigInteger rounded = more ? whole[0].add(BigInteger.ONE) : whole[0];
        return up.signum() < 0 ? rounded.negate() : rounded;
    }

    @Test
    void a_rate_that_was_not_loaded_is_the_callers_mistake() {
        LoadedRates none = new LoadedRates(Set.of(), Map.of());
        assertThatThrownBy(() -> none.find(money("1.00", "EUR"), new Currency("USD"), FRIDAY))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Money money(String amount, String currency) {
        return Money.parse(amount, new Currency(currency));
    }
}
