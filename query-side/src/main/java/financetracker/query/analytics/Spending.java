package financetracker.query.analytics;

import financetracker.events.HouseholdId;
import financetracker.money.Money;
import financetracker.query.accounts.AccountNames;
import financetracker.query.categories.Categories;
import financetracker.query.categories.Tree;
import financetracker.query.household.SettingsAt;
import financetracker.query.postings.Book;
import financetracker.query.postings.LedgerSums;
import financetracker.query.view.Answer;
import financetracker.query.view.ViewReads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was spent, by category and month. A refund in a category takes off it. Transfers, and what may be one, are no
 * spending; neither is what is filed under income or under transfers to others.
 */
@Component
class Spending {
    private static final List<String> VIEWS =
            List.of(LedgerSums.VIEW, Categories.VIEW, AccountNames.VIEW, SettingsAt.VIEW);
    private static final Set<String> NO_SPENDING = Set.of("INCOME", "TRANSFER_IN", "TRANSFER_OUT");

    private final ViewReads reads;
    private final LedgerSums sums;
    private final Categories categories;
    private final SettingsAt settings;

    Spending(ViewReads reads, LedgerSums sums, Categories categories, SettingsAt settings) {
        this.reads = reads;
        this.sums = sums;
        this.categories = categories;
        this.settings = settings;
    }

    Answer<List<Spent>> read(
            HouseholdId household,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String knownAt,
            boolean pending) {
        Long at = reads.position(knownAt);
        return reads.read(household, at, VIEWS, position -> {
            Tree tree = categories.at(household, position);
            Map<Cell, Money> cells = new HashMap<>();
            var range = new LedgerSums.Range(household, position, from, to, pending);
            for (LedgerSums.Sum sum :
                    sums.byMonth(range, settings.of(household, position).startDayOfMonth())) {
                if (isSpending(sum, tree)) {
                    LocalDate month = Objects.requireNonNull(sum.month());
                    String currency = sum.amount().currency().code();
                    cells.merge(new Cell(tree.resolved(sum.ref()), month, currency), sum.amount(), Money::plus);
                }
            }
            return spent(cells, tree);
        });
    }

    private static boolean isSpending(LedgerSums.Sum sum, Tree tree) {
        if (!sum.book().isCategory()) {
            return false;
        }
        UUID top = tree.top(sum.ref());
        // What comes in and nobody has filed is more likely income than a refund.
        return top == null ? sum.book() == Book.EXPENSES : !NO_SPENDING.contains(codeOf(top, tree));
    }

    private static String codeOf(UUID category, Tree tree) {
        return Objects.requireNonNullElse(tree.code(category), "");
    }

    private static List<Spent> spent(Map<Cell, Money> cells, Tree tree) {
        List<Spent> spent = new ArrayList<>();
        cells.forEach((cell, amount) -> {
            if (amount.minor() != 0) {
                spent.add(new Spent(cell.category, tree.name(cell.category), cell.month, amount));
            }
        });
        spent.sort(Comparator.comparing(Spent::month)
                .thenComparing(each -> Objects.requireNonNullElse(each.name(), ""))
                .thenComparing(each -> each.amount().currency().code()));
        return spent;
    }

    private record Cell(@Nullable UUID category, LocalDate month, String currency) {}

    /**
     * @param categoryId null for what is uncategorised
     * @param name of the category; null for what is uncategorised
     * @param month its first day, by the household's start day of month
     * @param amount what was spent is positive
     */
    record Spent(@Nullable UUID categoryId, @Nullable String name, LocalDate month, Money amount) {}
}
