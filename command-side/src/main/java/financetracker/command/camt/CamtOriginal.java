package financetracker.command.camt;

import financetracker.events.transaction.OriginalAmount;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was paid in another currency, and at which rate.
 *
 * <p>A rate says how many of one currency the other is worth, and banks do not agree on which is which. So it is kept
 * only if the unit is the original's currency and the result is about what was booked.
 */
final class CamtOriginal {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    private CamtOriginal() {}

    /** Null unless an amount in another currency is told. */
    static @Nullable OriginalAmount of(CamtRow row) {
        // in an entry of several the details tell what a part was; what the whole was, the entry
        CamtElement detail = row.detail();
        Stream<CamtElement> told = row.number() == 0
                ? Stream.of(detail, row.entry().element()).filter(Objects::nonNull)
                : Stream.of(row.element());
        return told.flatMap(element -> Stream.of("InstdAmt", "TxAmt").flatMap(kind -> element.all("AmtDtls", kind)))
                .map(group -> original(group, row.amount()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable OriginalAmount original(CamtElement group, Money booked) {
        CamtElement written = group.first("Amt");
        String code = written == null ? null : written.currency();
        Currency other = code == null ? null : Currency.find(code).orElse(null);
        if (other == null || other.equals(booked.currency())) {
            return null;
        }
        try {
            Money amount = CamtValues.money(written, other);
            String rate = rate(group.first("CcyXchg"), amount, booked);
            return new OriginalAmount(booked.minor() < 0 ? amount.negated() : amount, rate);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable String rate(@Nullable CamtElement exchange, Money original, Money booked) {
        String rate = exchange == null ? null : exchange.value("XchgRate");
        if (exchange == null || rate == null || !isUnit(exchange, original.currency(), booked.currency())) {
            return null;
        }
        try {
            BigDecimal moved = new BigDecimal(booked.amount()).abs();
            BigDecimal converted = new BigDecimal(original.amount()).multiply(CamtValues.decimal(rate));
            BigDecimal difference = converted.subtract(moved).abs();
            return difference.compareTo(moved.multiply(TOLERANCE)) <= 0 && converted.signum() > 0 ? rate : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean isUnit(CamtElement exchange, Currency original, Currency account) {
        String unit = exchange.value("UnitCcy");
        String source = exchange.value("SrcCcy");
        String target = exchange.value("TrgtCcy");
        if (unit == null) {
            return original.code().equals(source) && account.code().equals(target);
        }
        boolean other = Stream.of(source, target)
                .filter(Objects::nonNull)
                .allMatch(code -> code.equals(original.code()) || code.equals(account.code()));
        return unit.equals(original.code()) && other;
    }
}
