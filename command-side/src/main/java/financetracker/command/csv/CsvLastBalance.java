package financetracker.command.csv;

import financetracker.command.statement.Statement.LedgerBalance;
import financetracker.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of the balances beside rows is that after the last of them: files begin with the oldest row or the newest. */
final class CsvLastBalance {
    private @Nullable LedgerBalance first;
    private @Nullable LedgerBalance last;
    private @Nullable Money amountBefore;
    private boolean mayBeOldestFirst = true;
    private boolean mayBeNewestFirst = true;

    void add(LedgerBalance balance, Money amount) {
        if (first == null) {
            first = balance;
        }
        if (last != null && amountBefore != null) {
            Money step = balance.amount().minus(last.amount());
            mayBeOldestFirst &= step.equals(amount);
            mayBeNewestFirst &= step.negated().equals(amountBefore);
        }
        last = balance;
        amountBefore = amount;
    }

    /** A row has no balance: the next one does not follow from the one before. */
    void interrupt() {
        amountBefore = null;
    }

    /** Nothing where neither dates nor amounts tell. */
    List<LedgerBalance> last() {
        if (first == null || last == null) {
            return List.of();
        }
        LocalDate begin = Objects.requireNonNull(first.date());
        LocalDate end = Objects.requireNonNull(last.date());
        if (!begin.equals(end)) {
            return List.of(end.isBefore(begin) ? first : last);
        }
        if (first.equals(last) || mayBeOldestFirst) {
            return List.of(last);
        }
        return mayBeNewestFirst ? List.of(first) : List.of();
    }
}
