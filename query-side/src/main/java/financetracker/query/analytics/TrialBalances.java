package financetracker.query.analytics;

import financetracker.events.HouseholdId;
import financetracker.money.Money;
import financetracker.query.accounts.AccountNames;
import financetracker.query.categories.Categories;
import financetracker.query.postings.LedgerSums;
import financetracker.query.view.Answer;
import financetracker.query.view.ViewReads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All ledger accounts with what they come to: in each currency debits equal credits. */
@Component
class TrialBalances {
    private static final List<String> VIEWS = List.of(LedgerSums.VIEW, Categories.VIEW, AccountNames.VIEW);

    private final ViewReads reads;
    private final LedgerSums sums;
    private final LedgerNames names;

    TrialBalances(ViewReads reads, LedgerSums sums, LedgerNames names) {
        this.reads = reads;
        this.sums = sums;
        this.names = names;
    }

    Answer<TrialBalance> read(
            HouseholdId household, @Nullable LocalDate asOf, @Nullable String knownAt, boolean pending) {
        Long at = reads.position(knownAt);
        return reads.read(household, at, VIEWS, position -> {
            LedgerNames.At called = names.at(household, position);
            Map<String, Line> lines = new TreeMap<>();
            for (LedgerSums.Sum sum : sums.of(new LedgerSums.Range(household, position, null, asOf, pending))) {
                Line line = line(sum, called);
                lines.merge(line.account + " " + line.balance.currency(), line, Line::plus);
            }
            return TrialBalance.of(asOf, lines.values().stream().toList());
        });
    }

    private static Line line(LedgerSums.Sum sum, LedgerNames.At called) {
        String account = sum.book()
                .ledgerAccount(
                        called.meant(sum.book(), sum.ref()),
                        sum.amount().currency().code());
        return new Line(account, called.name(sum.book(), sum.ref()), sum.amount());
    }

    /**
     * @param asOf the last effective date that counts; null where all do
     * @param items by name
     * @param totals one for each currency
     */
    record TrialBalance(@Nullable LocalDate asOf, List<Line> items, List<Total> totals) {
        static TrialBalance of(@Nullable LocalDate asOf, List<Line> lines) {
            Map<String, Total> totals = new TreeMap<>();
            lines.forEach(line -> totals.merge(line.balance.currency().code(), Total.of(line.balance), Total::plus));
            return new TrialBalance(asOf, lines, new ArrayList<>(totals.values()));
        }
    }

    /**
     * @param account the ledger account, such as {@code assets:<id>}
     * @param name what people call it; null for equity, and while uncategorised
     * @param balance a debit is positive
     */
    record Line(String account, @Nullable String name, Money balance) {
        Line plus(Line other) {
            return new Line(account, name, balance.plus(other.balance));
        }
    }

    /**
     * @param debit the sum of what is positive
     * @param credit the sum of what is negative, as a positive amount
     * @param difference always zero
     */
    record Total(Money debit, Money credit, Money difference) {
        static Total of(Money balance) {
            Money nothing = Money.zero(balance.currency());
            return balance.minor() > 0
                    ? new Total(balance, nothing, balance)
                    : new Total(nothing, balance.negated(), balance);
        }

        Total plus(Total other) {
            return new Total(debit.plus(other.debit), credit.plus(other.credit), difference.plus(other.difference));
        }
    }
}
