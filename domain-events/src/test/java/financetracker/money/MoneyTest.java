package financetracker.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Currency EUR = new Currency("EUR");

    @ParameterizedTest
    @CsvSource({
        "-12.34, EUR, -1234, -12.34",
        "12, EUR, 1200, 12.00",
        "0.5, EUR, 50, 0.50",
        "-0.01, EUR, -1, -0.01",
        "500, JPY, 500, 500",
        "1.234, KWD, 1234, 1.234",
        "3.0000, CLF, 30000, 3.0000",
        "1.10, JPY, , ",
        "1.00, JPY, 1, 1",
    })
    void reads_and_writes_with_the_currencys_own_decimals(String text, String code, Long minor, String written) {
        Currency currency = new Currency(code);
        if (minor == null) {
            assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text, currency));
            return;
        }
        assertThat(Money.parse(text, currency)).isEqualTo(new Money(minor, currency));
        assertThat(Money.parse(text, currency).amount()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "+1",
                "1e3",
                "1e999999999",
                "1,00",
                ".5",
                "1.",
                "--1",
                "NaN",
                "0x1",
                "1.23456",
                "9999999999999999999",
                "٣"
            })
    void refuses_what_is_no_plain_decimal(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text, EUR));
    }

    @Test
    void never_overflows_silently() {
        Money most = new Money(Long.MAX_VALUE, EUR);
        assertThatThrownBy(() -> most.plus(new Money(1, EUR))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE, EUR).negated()).isInstanceOf(ArithmeticException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse("999999999999999999", EUR));
    }

    @Test
    void never_adds_different_currencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Money(1, EUR).plus(new Money(1, new Currency("USD"))));
    }

    @Test
    void knows_no_currency_outside_its_table() {
        assertThat(Currency.find("XXX")).isEmpty();
        assertThatThrownBy(() -> new Currency("eur")).isInstanceOf(UnknownCurrency.class);
    }
}
