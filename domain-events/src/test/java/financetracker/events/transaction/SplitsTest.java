package financetracker.events.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import financetracker.events.transaction.Split.By;
import financetracker.events.transaction.Split.Share;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.refusal.CommandRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitsTest {
    private static final Currency EUR = new Currency("EUR");

    @Test
    void minor_units_that_rounding_leaves_go_to_those_who_lost_most() {
        assertThat(divide(-100, percent("33.3"), percent("33.3"), percent("33.4")))
                .containsExactly(-33L, -33L, -34L);
        assertThat(divide(-1, percent("50"), percent("50"))).containsExactlyInAnyOrder(0L, -1L);
        assertThat(divide(5, percent("50"), percent("50"))).containsExactlyInAnyOrder(2L, 3L);
        assertThat(divide(3, percent("50"), percent("50"))).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void a_remainder_takes_what_the_others_leave() {
        assertThat(divide(-100_00, fixed(-120_00), percent("10"), remainder()))
                .containsExactly(-120_00L, -10_00L, 30_00L);
    }

    @Test
    void parts_always_add_up_exactly() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            List<SplitPart> parts = new ArrayList<>();
            int left = 1_000_000;
            for (int n = random.nextInt(5); n > 0; n--) {
                int share = 1 + random.nextInt(left / 2);
                left -= share;
                parts.add(percent("%d.%04d".formatted(share / 10_000, share % 10_000)));
            }
            boolean remainder = parts.isEmpty() || random.nextBoolean();
            parts.add(remainder ? remainder() : percent("%d.%04d".formatted(left / 10_000, left % 10_000)));
            Money total = new Money(random.nextLong(2_000_000) - 1_000_000, EUR);

            List<Split> splits = Splits.divide(total, parts);
            assertThat(splits.stream().map(Split::amount).reduce(Money.zero(EUR), Money::plus))
                    .isEqualTo(total);
            assertThat(Splits.divideAnew(total, splits)).isEqualTo(splits);
        }
    }

    @Test
    void refuses_what_does_not_add_up() {
        assertThatExceptionOfType(CommandRefused.class).isThrownBy(() -> divide(100, fixed(60), fixed(41)));
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> divide(100, percent("50"), percent("49.9999")));
    }

    private static List<Long> divide(long total, SplitPart... parts) {
        return Splits.divide(new Money(total, EUR), List.of(parts)).stream()
                .map(split -> split.amount().minor())
                .toList();
    }

    private static SplitPart fixed(long minor) {
        return new SplitPart(Share.FIXED, new Money(minor, EUR), null, null);
    }

    private static SplitPart percent(String percent) {
        return new SplitPart(new Share(By.PERCENT, percent), null, null, null);
    }

    private static SplitPart remainder() {
        return new SplitPart(Share.REMAINDER, null, null, null);
    }
}
