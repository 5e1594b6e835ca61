package financetracker.command.csv;

import financetracker.command.csv.CsvMapping.Columns;
import financetracker.command.csv.CsvRecords.Line;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether running balances show that amounts are written from the bank's point of view. */
final class CsvBalances {
    private CsvBalances() {}

    /** What the balances say: each is the one before plus or minus the amount, in one direction or the other. */
    static boolean areInverted(List<Line> rows, CsvMapping mapping) {
        Columns columns = mapping.columns();
        if (columns.balance() == null || columns.amount() == null || columns.indicator() != null) {
            return false;
        }
        int plain = 0;
        int inverted = 0;
        @Nullable BigDecimal before = null;
        @Nullable BigDecimal amountBefore = null;
        for (Line line : rows) {
            BigDecimal amount = number(line.cell(columns.amount()), mapping.decimalMark());
            BigDecimal balance = number(line.cell(columns.balance()), mapping.decimalMark());
            if (before != null && amount != null && balance != null && amountBefore != null) {
                BigDecimal step = balance.subtract(before);
                plain += step.compareTo(amount) == 0 || step.negate().compareTo(amountBefore) == 0 ? 1 : 0;
                inverted += step.negate().compareTo(amount) == 0 || step.compareTo(amountBefore) == 0 ? 1 : 0;
            }
            before = balance;
            amountBefore = amount;
        }
        return inverted > plain;
    }

    private static @Nullable BigDecimal number(String written, String mark) {
        return CsvAmounts.isNumber(written, mark) ? CsvAmounts.read(written, mark) : null;
    }
}
