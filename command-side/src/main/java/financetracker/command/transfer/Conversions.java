package financetracker.command.transfer;

import financetracker.events.transaction.Entry;
import financetracker.events.transfer.Conversion;
import financetracker.events.transfer.TransferCommand.GivenRate;
import financetracker.money.Money;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What two legs say about the currencies between them. */
final class Conversions {
    private static final MathContext RATE = new MathContext(10, RoundingMode.HALF_EVEN);

    private Conversions() {}

    /**
     * @param given null where nothing is known but the amounts
     * @return null within one currency
     * @throws CommandRefused if one leg does not take out what the other brings in
     */
    static @Nullable Conversion between(Entry from, Entry to, @Nullable GivenRate given) {
        Money out = from.amount();
        Money in = to.amount();
        if (out.minor() >= 0 || in.minor() <= 0) {
            throw CommandRefused.because(new Refusal.TransferAmountsDiffer(out, in));
        }
        if (!out.currency().equals(in.currency())) {
            Money left = out.negated();
            return given == null
                    ? new Conversion(left, in, rate(left, in), Conversion.Source.AMOUNTS, from.date())
                    : new Conversion(left, in, given.rate(), given.source(), given.date());
        }
        if (!out.negated().equals(in)) {
            throw CommandRefused.because(new Refusal.TransferAmountsDiffer(out, in));
        }
        return null;
    }

    private static String rate(Money from, Money to) {
        return new BigDecimal(to.amount())
                .divide(new BigDecimal(from.amount()), RATE)
                .stripTrailingZeros()
                .toPlainString();
    }
}
