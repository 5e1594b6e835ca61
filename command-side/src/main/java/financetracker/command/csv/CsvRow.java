package financetracker.command.csv;

import financetracker.command.Limits;
import financetracker.command.csv.CsvMapping.Columns;
import financetracker.command.csv.CsvRecords.Line;
import financetracker.command.statement.Statement.LedgerBalance;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Filing;
import financetracker.command.statement.StatementRow.Identity;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.StatementRow.Unreadable;
import financetracker.command.statement.StatementText;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rows by a mapping. */
final class CsvRow {
    private final CsvMapping mapping;
    private final Columns columns;
    private final Currency currency;
    private final boolean debitsAreNegative;
    private final CsvLastBalance balances = new CsvLastBalance();

    /** @param debitsAreNegative whether what goes out has a sign in a column of its own; the other sign takes it back */
    CsvRow(CsvMapping mapping, Currency currency, boolean debitsAreNegative) {
        this.debitsAreNegative = debitsAreNegative;
        this.mapping = mapping;
        this.columns = mapping.columns();
        this.currency = currency;
    }

    /** What the bank says that the account held after the last day, if it says so. */
    List<LedgerBalance> balances() {
        return balances.last();
    }

    StatementRow read(Line line) {
        String raw = StatementText.shortened(line.raw(), StatementRow.RAW_LENGTH_MAX);
        try {
            return readable(line, raw);
        } catch (IllegalArgumentException unreadable) {
            return new Unreadable(
                    line.line(), raw, Objects.requireNonNullElse(unreadable.getMessage(), "the row cannot be read"));
        }
    }

    private Readable readable(Line line, String raw) {
        if (line.raw().length() > StatementRow.RAW_LENGTH_MAX) {
            throw new IllegalArgumentException("the row is longer than " + StatementRow.RAW_LENGTH_MAX + " characters");
        }
        LocalDate date = CsvDates.read(line.cell(columns.date()), mapping.dateOrder());
        refuseOtherCurrency(line);
        Money amount = amount(line);
        String counterparty = text(line, columns.counterparty());
        Readable row = new Readable(
                line.line(),
                raw,
                // Made of nothing that a person may set: stands in ids for ever.
                new Identity(line.raw(), false),
                text(line, columns.bankId()),
                date,
                amount,
                description(line, counterparty),
                counterparty == null ? null : StatementText.shortened(counterparty, Limits.COUNTERPARTY_MAX),
                text(line, columns.checkNumber()),
                null,
                false,
                Filing.NONE);
        String balance = text(line, columns.balance());
        if (balance != null && CsvAmounts.isNumber(balance, mapping.decimalMark())) {
            note(CsvAmounts.read(balance, mapping.decimalMark()), row);
        }
        return row;
    }

    /** A balance that cannot be one does not make the row unreadable. */
    private void note(BigDecimal balance, Readable row) {
        try {
            balances.add(new LedgerBalance(money(balance), row.date()), row.amount());
        } catch (IllegalArgumentException noBalance) {
            balances.interrupt();
        }
    }

    private void refuseOtherCurrency(Line line) {
        String written = text(line, columns.currency());
        if (written != null && !written.toUpperCase(Locale.ROOT).equals(currency.code())) {
            throw new IllegalArgumentException("the amount is in another currency than the account");
        }
    }

    private Money amount(Line line) {
        BigDecimal value;
        if (columns.amount() == null) {
            BigDecimal debit = part(line, columns.debit());
            value = part(line, columns.credit()).add(debitsAreNegative ? debit : debit.negate());
            if (text(line, columns.credit()) == null && text(line, columns.debit()) == null) {
                throw new IllegalArgumentException("the row has no amount");
            }
        } else {
            value = CsvAmounts.read(line.cell(columns.amount()), mapping.decimalMark());
            String indicator = text(line, columns.indicator());
            if (indicator != null) {
                value = CsvIndicator.signed(value, indicator);
            }
        }
        return money(mapping.inverted() ? value.negate() : value);
    }

    private BigDecimal part(Line line, @Nullable Integer column) {
        String written = text(line, column);
        return written == null ? BigDecimal.ZERO : CsvAmounts.read(written, mapping.decimalMark());
    }

    private Money money(BigDecimal value) {
        BigDecimal minor = value.movePointRight(currency.decimals()).stripTrailingZeros();
        if (minor.scale() > 0) {
            throw new IllegalArgumentException("the amount has more decimals than the currency");
        }
        if (minor.abs().compareTo(BigDecimal.valueOf(Limits.AMOUNT_MAX_MINOR)) > 0) {
            throw new IllegalArgumentException("the amount is too large");
        }
        return new Money(minor.longValueExact(), currency);
    }

    private String description(Line line, @Nullable String counterparty) {
        String joined = columns.description().stream()
                .map(line::cell)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(" - "));
        String shown = joined.isBlank() ? Objects.requireNonNullElse(counterparty, "Transaction") : joined;
        return StatementText.shortened(shown, Limits.DESCRIPTION_MAX);
    }

    private static @Nullable String text(Line line, @Nullable Integer column) {
        String cell = column == null ? "" : line.cell(column);
        return cell.isBlank() ? null : cell;
    }
}
