package financetracker.events.transaction;

import financetracker.events.transaction.Split.By;
import financetracker.money.Money;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Divides an amount so that the parts add up to it exactly: a remainder takes what the others leave; without one, the
 * minor units that rounding leaves over go to those who lost most by it.
 */
public final class Splits {
    private final Money total;
    private final List<SplitPart> parts;
    private final long[] minor;

    private Splits(Money total, List<SplitPart> parts) {
        this.total = total;
        this.parts = parts;
        this.minor = new long[parts.size()];
    }

    /**
     * @param parts with at most one remainder
     * @throws CommandRefused if they do not add up to the total, or are in another currency
     */
    public static List<Split> divide(Money total, List<SplitPart> parts) {
        return new Splits(total, parts).divide();
    }

    /**
     * Divides another amount in the same way.
     *
     * @throws CommandRefused if fixed amounts do not allow it
     */
    public static List<Split> divideAnew(Money total, List<Split> splits) {
        List<SplitPart> parts = splits.stream()
                .map(split -> new SplitPart(split.share(), split.amount(), split.category(), split.note()))
                .toList();
        return divide(total, parts);
    }

    private List<Split> divide() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < minor.length; i++) {
            BigDecimal exact = exact(parts.get(i));
            sum = sum.add(exact);
            minor[i] = exact.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        }
        int remainder = remainder();
        if (remainder >= 0) {
            minor[remainder] = left();
        } else if (sum.compareTo(BigDecimal.valueOf(total.minor())) == 0) {
            settle();
        } else {
            long parts = sum.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
            throw CommandRefused.because(new Refusal.SplitsDoNotAddUp(total, new Money(parts, total.currency())));
        }
        return splits();
    }

    private BigDecimal exact(SplitPart part) {
        return switch (part.share().by()) {
            case AMOUNT -> BigDecimal.valueOf(sameCurrency(Objects.requireNonNull(part.amount())));
            case PERCENT ->
                BigDecimal.valueOf(total.minor())
                        .multiply(new BigDecimal(
                                Objects.requireNonNull(part.share().percent())))
                        .movePointLeft(2);
            case REMAINDER -> BigDecimal.ZERO;
        };
    }

    private long sameCurrency(Money amount) {
        if (!amount.currency().equals(total.currency())) {
            throw CommandRefused.because(new Refusal.WrongCurrency(total.currency(), amount.currency()));
        }
        return amount.minor();
    }

    private int remainder() {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).share().by() == By.REMAINDER)
                .findFirst()
                .orElse(-1);
    }

    private long left() {
        long left = total.minor();
        for (long each : minor) {
            left = Math.subtractExact(left, each);
        }
        return left;
    }

    /** Moves the few minor units by which rounded percentages miss the total. */
    private void settle() {
        long left = left();
        List<Integer> byLoss = new ArrayList<>(IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).share().by() == By.PERCENT)
                .boxed()
                .toList());
        byLoss.sort(Comparator.comparing(this::loss));
        for (int i : left > 0 ? byLoss.reversed() : byLoss) {
            if (left == 0) {
                return;
            }
            minor[i] += Long.signum(left);
            left -= Long.signum(left);
        }
    }

    private BigDecimal loss(int part) {
        return exact(parts.get(part)).subtract(BigDecimal.valueOf(minor[part]));
    }

    private List<Split> splits() {
        List<Split> splits = new ArrayList<>();
        for (int i = 0; i < minor.length; i++) {
            SplitPart part = parts.get(i);
            splits.add(new Split(new Money(minor[i], total.currency()), part.share(), part.category(), part.note()));
        }
        return List.copyOf(splits);
    }
}
