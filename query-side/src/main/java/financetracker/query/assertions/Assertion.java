package financetracker.query.assertions;

import financetracker.events.assertion.AssertionSource;
import financetracker.money.Currency;
import financetracker.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says that an account held at the end of a date, beside what is recorded.
 *
 * @param recorded what had been posted by the end of the date, as far as we know
 * @param difference what is asserted less what is recorded; zero where they match
 */
@Schema(name = "BalanceAssertion")
record Assertion(
        UUID accountId,
        LocalDate date,
        Money asserted,
        Money recorded,
        Money difference,
        boolean matched,
        AssertionSource source) {
    static Assertion read(ResultSet row) throws SQLException {
        Currency currency = new Currency(row.getString("currency"));
        Money asserted = new Money(row.getLong("balance"), currency);
        Money recorded = new Money(row.getLong("recorded"), currency);
        Money difference = asserted.minus(recorded);
        return new Assertion(
                row.getObject("account", UUID.class),
                row.getObject("date", LocalDate.class),
                asserted,
                recorded,
                difference,
                difference.minor() == 0,
                AssertionSource.valueOf(row.getString("source")));
    }

    /** @param next what to ask as {@code to} for those before; null at the end */
    @Schema(name = "BalanceAssertionPage")
    record Page(List<Assertion> items, @Nullable LocalDate next) {}

    /**
     * One with what may explain its difference.
     *
     * @param matchedUntil the last date before it on which an assertion matches; null if none does
     * @param likely the likeliest first; empty where it matches, or nothing fits
     */
    @Schema(name = "ExplainedBalanceAssertion")
    record Explained(Assertion assertion, @Nullable LocalDate matchedUntil, List<LikelyRow> likely) {}
}
