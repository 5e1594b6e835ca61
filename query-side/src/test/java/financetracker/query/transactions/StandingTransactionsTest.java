package financetracker.query.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.transaction.TransactionStatus;
import financetracker.query.Views;
import financetracker.query.categories.Categories;
import financetracker.query.counterparties.KnownCounterparties;
import financetracker.query.view.Story;
import financetracker.query.view.ViewDatabase;
import financetracker.query.view.ViewReads;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTransactionsTest {
    private static final int COUNT = 1_201;

    private final ViewDatabase database = new ViewDatabase(Views.all());
    private final ViewReads reads = database.reads();

    @Test
    void are_fetched_in_part_by_part_and_handed_over_in_order() {
        Story story = new Story(82);
        HouseholdId household = story.household();
        AccountId account = story.open(household, AccountKind.CASH, Story.EUR, "Cash");
        for (int i = 0; i < COUNT; i++) {
            story.record(
                    household,
                    account,
                    story.entry(account, -i, Story.DAY.plusDays(i % 7), TransactionStatus.POSTED),
                    "Coffee");
        }
        database.with(story.events());
        List<String> order = new ArrayList<>();
        List<Long> open = new ArrayList<>();
        reads.read(
                        household,
                        null,
                        List.of(StandingTransactions.VIEW, Categories.VIEW, KnownCounterparties.VIEW),
                        position -> {
                            var names = new Names(
                                    new Categories(reads).merged(household, position),
                                    new KnownCounterparties(reads).all(household, position));
                            var all = new StandingTransactions.Range(null, null, null);
                            new StandingTransactions(reads)
                                    .each(household, position, all, names, (transaction, sequence) -> {
                                        order.add("%s %06d".formatted(transaction.date(), sequence));
                                        if (order.size() == 1) {
                                            open.add(cursors());
                                        }
                                    });
                            return order.size();
                        })
                .map(size -> assertThat(size).isEqualTo(COUNT));
        assertThat(order).isSorted();
        assertThat(open).as("cursors that are open after the first row").containsExactly(1L);
    }

    /** A driver that had collected the rows would have closed it. */
    private long cursors() {
        return reads.jdbc()
                .sql("select count(*) from pg_cursors where statement like '%from views.transactions%' and name <> ''")
                .query(Long.class)
                .single();
    }
}
