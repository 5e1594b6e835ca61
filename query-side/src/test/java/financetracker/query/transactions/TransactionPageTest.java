package financetracker.query.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.TransactionStatus;
import financetracker.query.Views;
import financetracker.query.categories.Categories;
import financetracker.query.counterparties.KnownCounterparties;
import financetracker.query.view.Story;
import financetracker.query.view.ViewDatabase;
import financetracker.refusal.InvalidRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionPageTest {
    private final ViewDatabase database = new ViewDatabase(Views.all());
    private final Transactions transactions = new Transactions(
            database.reads(), new Categories(database.reads()), new KnownCounterparties(database.reads()));
    private final Story story = new Story(31);
    private final HouseholdId household = story.household();
    private final AccountId account = story.open(household, AccountKind.CHECKING, Story.EUR, "Checking");
    private final AccountId other = story.open(household, AccountKind.CASH, Story.EUR, "Cash");

    @ParameterizedTest
    @ValueSource(strings = {"-date", "date", "-amount", "amount"})
    void pages_hold_each_transaction_once_in_order_while_more_arrive(String sort) {
        record(60);
        List<Transaction> expected = all(filter().sort(sort).limit(200).filter());
        assertThat(expected).hasSize(60).isSortedAccordingTo(order(sort));

        List<Transaction> paged = new ArrayList<>();
        String cursor = null;
        do {
            var answer = transactions.page(
                    household, filter().sort(sort).limit(7).cursor(cursor).filter());
            paged.addAll(answer.body().items());
            cursor = answer.body().next();
            record(5);
            story.amend(
                    story.record(household, account, -1),
                    story.entry(account, 5, Story.DAY, TransactionStatus.POSTED),
                    Story.details("later"),
                    null);
            database.with(story.since(database.log().head()));
        } while (cursor != null);
        assertThat(paged).isEqualTo(expected);
    }

    @Test
    void a_cursor_is_good_for_its_own_list_only() {
        record(5);
        String cursor =
                transactions.page(household, filter().limit(2).filter()).body().next();
        assertThatThrownBy(() -> transactions.page(
                        household, filter().sort("amount").cursor(cursor).filter()))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> transactions.page(
                        household, filter().status("posted").cursor(cursor).filter()))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() ->
                        transactions.page(household, filter().cursor("nonsense").filter()))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void filters_select_what_they_say() {
        record(80);
        List<Transaction> all = all(filter().limit(200).filter());
        same(all, filter().accountId(account.value()), each -> each.accountId().equals(account.value()));
        same(all, filter().status("pending"), each -> each.status() == TransactionStatus.PENDING);
        same(all, filter().from(Story.DAY.plusDays(3)), each -> !each.date().isBefore(Story.DAY.plusDays(3)));
        same(all, filter().to(Story.DAY.plusDays(3)), each -> !each.date().isAfter(Story.DAY.plusDays(3)));
        same(all, filter().asOf(Story.DAY.plusDays(3)), each -> !each.date().isAfter(Story.DAY.plusDays(3)));
        same(all, filter().amountMin("-12.5"), each -> each.amount().minor() >= -1250);
        same(all, filter().amountMax("-12.50"), each -> each.amount().minor() <= -1250);
        same(all, filter().tag("Groceries & more"), each -> each.tags().contains("Groceries & more"));
        same(all, filter().q("cafe 1"), each -> each.description().matches("Café 1.*"));
    }

    @Test
    void a_search_finds_beginnings_of_words_without_case_or_accents_and_nothing_of_others() {
        story.record(
                household,
                account,
                story.entry(account, -1, Story.DAY, TransactionStatus.POSTED),
                "Zürich: O'Brien's \\ Bäckerei");
        HouseholdId neighbour = story.household();
        AccountId theirs = story.open(neighbour, AccountKind.CASH, Story.EUR, "Theirs");
        story.record(neighbour, theirs, story.entry(theirs, -1, Story.DAY, TransactionStatus.POSTED), "Bäckerei");
        database.with(story.since(database.log().head()));
        for (String q : List.of("bäck", "BACKEREI", "zur back", "brien", "o'brien's")) {
            assertThat(all(filter().q(q).filter())).as(q).hasSize(1);
        }
        assertThat(all(filter().q("ackerei").filter())).isEmpty();
        assertThatThrownBy(() -> all(filter().q("%%").filter())).isInstanceOf(InvalidRequest.class);
    }

    private void record(int count) {
        Random random = new Random(count);
        for (int i = 0; i < count; i++) {
            AccountId one = random.nextBoolean() ? account : other;
            TransactionStatus status = random.nextBoolean() ? TransactionStatus.POSTED : TransactionStatus.PENDING;
            var entry =
                    story.entry(one, random.nextInt(40) * -100L - 50, Story.DAY.plusDays(random.nextInt(6)), status);
            String tag = random.nextBoolean() ? "Groceries & more" : "groceries";
            story.record(household, one, entry, Story.details("Café " + i, tag), Origin.MANUAL);
        }
        database.with(story.since(database.log().head()));
    }

    private void same(List<Transaction> all, FilterExample example, Predicate<Transaction> predicate) {
        List<Transaction> expected = all.stream().filter(predicate).toList();
        assertThat(expected).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(all(example.limit(200).filter())).isEqualTo(expected);
    }

    private List<Transaction> all(TransactionFilter filter) {
        return transactions.page(household, filter).body().items();
    }

    private static FilterExample filter() {
        return new FilterExample();
    }

    private static Comparator<Transaction> order(String sort) {
        Comparator<Transaction> order = sort.endsWith("date")
                ? Comparator.comparing(Transaction::date)
                : Comparator.comparing((Transaction each) -> each.amount().minor())
                        .thenComparing(Transaction::date);
        return sort.startsWith("-") ? order.reversed() : order;
    }

    /** Query parameters, of which a test sets few. */
    private static final class FilterExample {
        private @Nullable UUID accountId;
        private @Nullable String status;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable LocalDate asOf;
        private @Nullable String amountMin;
        private @Nullable String amountMax;
        private @Nullable String tag;
        private @Nullable String q;
        private @Nullable String sort;
        private @Nullable String cursor;
        private @Nullable Integer limit;

        FilterExample accountId(UUID value) {
            accountId = value;
            return this;
        }

        FilterExample status(String value) {
            status = value;
            return this;
        }

        FilterExample from(LocalDate value) {
            from = value;
            return this;
        }

        FilterExample to(LocalDate value) {
            to = value;
            return this;
        }

        FilterExample asOf(LocalDate value) {
            asOf = value;
            return this;
        }

        FilterExample amountMin(String value) {
            amountMin = value;
            return this;
        }

        FilterExample amountMax(String value) {
            amountMax = value;
            return this;
        }

        FilterExample tag(String value) {
            tag = value;
            return this;
        }

        FilterExample q(String value) {
            q = value;
            return this;
        }

        FilterExample sort(String value) {
            sort = value;
            return this;
        }

        FilterExample cursor(@Nullable String value) {
            cursor = value;
            return this;
        }

        FilterExample limit(int value) {
            limit = value;
            return this;
        }

        TransactionFilter filter() {
            return new TransactionFilter(
                    accountId, null, null, status, from, to, amountMin, amountMax, tag, q, sort, asOf, null, cursor,
                    limit);
        }
    }
}
