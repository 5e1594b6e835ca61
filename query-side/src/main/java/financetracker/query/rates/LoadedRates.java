package financetracker.query.rates;

import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rates that were asked for, as they were known at one position. */
public final class LoadedRates {
    private final Set<NeededRate> asked;
    private final Map<NeededRate, FoundRate> found;

    LoadedRates(Set<NeededRate> asked, Map<NeededRate, FoundRate> found) {
        this.asked = asked;
        this.found = found;
    }

    /**
     * The amount in the other currency by the last rate on or before the date.
     *
     * @throws CommandRefused if there is no such rate
     * @throws ArithmeticException if the result is beyond what an amount can hold
     * @throws IllegalStateException if this rate was not asked for when they were loaded
     */
    public Converted convert(Money amount, Currency to, LocalDate on) {
        return find(amount, to, on)
                .orElseThrow(() -> CommandRefused.because(new Refusal.NoExchangeRate(amount.currency(), to, on)));
    }

    /** As {@link #convert}, but empty if there is no rate on or before the date. */
    public Optional<Converted> find(Money amount, Currency to, LocalDate on) {
        if (amount.currency().equals(to)) {
            return Optional.of(new Converted(amount, BigDecimal.ONE, on, null, false, null));
        }
        return find(new NeededRate(amount.currency(), to, on)).map(rate -> rate.convert(amount));
    }

    Optional<FoundRate> find(NeededRate rate) {
        if (!asked.contains(rate)) {
            throw new IllegalStateException("not loaded: " + rate);
        }
        return Optional.ofNullable(found.get(rate));
    }
}
