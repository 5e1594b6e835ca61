package financetracker.query.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.assertion.AssertionDraft;
import financetracker.events.assertion.AssertionEvent;
import financetracker.events.assertion.AssertionSource;
import financetracker.events.assertion.BalanceAsserted;
import financetracker.events.transaction.Entry;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.log.RecordedEvent;
import financetracker.money.Money;
import financetracker.query.Views;
import financetracker.query.assertions.LikelyRow.Reason;
import financetracker.query.view.Key;
import financetracker.query.view.Story;
import financetracker.query.view.ViewDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionsTest {
    private final ViewDatabase database = new ViewDatabase(Views.all());
    private final Assertions assertions = new Assertions(database.reads(), new LikelyRows(database.reads()));

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void are_compared_with_what_was_recorded_as_known_then(long seed) {
        Story story = Story.random(seed, 600);
        ViewDatabase.split(story.events(), 37).forEach(database::with);
        Random random = new Random(seed);
        int compared = 0;
        for (int i = 0; i < 20; i++) {
            long position = i == 0 ? story.head() : 1 + random.nextLong(story.head() - 1);
            for (Map.Entry<Key, BalanceAsserted> said :
                    standing(story.events(), position).entrySet()) {
                BalanceAsserted asserted = said.getValue();
                Money recorded = posted(story.events(), said.getKey().household(), asserted, position);
                Assertion found = assertions
                        .one(
                                new HouseholdId(said.getKey().household()),
                                asserted.account(),
                                asserted.date(),
                                Long.toString(position))
                        .body()
                        .assertion();
                assertThat(found.recorded()).isEqualTo(recorded);
                assertThat(found.difference()).isEqualTo(asserted.balance().minus(recorded));
                assertThat(found.source()).isEqualTo(asserted.source());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    private static Map<Key, BalanceAsserted> standing(List<RecordedEvent> events, long position) {
        Map<Key, BalanceAsserted> standing = new HashMap<>();
        events.stream().limit(position).forEach(event -> {
            if (event.event() instanceof AssertionEvent assertion) {
                Key key = Key.of(event, assertion.assertion());
                if (assertion instanceof BalanceAsserted asserted) {
                    standing.put(key, asserted);
                } else {
                    standing.remove(key);
                }
            }
        });
        return standing;
    }

    private static Money posted(List<RecordedEvent> events, UUID household, BalanceAsserted asserted, long position) {
        Map<TransactionId, Entry> entries = new HashMap<>();
        events.stream().limit(position).forEach(event -> {
            if (event.event() instanceof TransactionEvent transaction
                    && event.household().value().equals(household)
                    && transaction.account().equals(asserted.account())) {
                entries.put(transaction.transaction(), transaction.after());
            }
        });
        return entries.values().stream()
                .filter(entry -> entry.status() == TransactionStatus.POSTED
                        && !entry.date().isAfter(asserted.date()))
                .map(Entry::amount)
                .reduce(Money.zero(asserted.balance().currency()), Money::plus);
    }

    /** An account with 10.00, -3.21 on the tenth, and one more row: its amount, day and status; then what the bank says. */
    @ParameterizedTest
    @CsvSource({
        "-500, 12, VOIDED, 179, VOIDED",
        "-500, 12, PENDING, 179, PENDING",
        "-500, 22, POSTED, 179, DATED_LATER",
        "-500, 12, POSTED, 679, UNKNOWN_TO_BANK",
        "-321, 11, POSTED, 679, DUPLICATE",
        "-500, 12, POSTED, 1179, SIGN_TURNED",
        "-512, 12, POSTED, 158, DIGITS_SWAPPED",
        "-500, 12, POSTED, 178, ",
    })
    void the_likely_row_is_named(long minor, int day, TransactionStatus status, long says, @Nullable Reason reason) {
        Told told = new Told();
        told.record(1_000, 1, TransactionStatus.POSTED);
        told.record(-321, 10, TransactionStatus.POSTED);
        TransactionId wrong = told.record(minor, day, status);
        told.says(20, says);
        Assertion.Explained explained = told.explained(20);
        if (reason == null) {
            assertThat(explained.likely()).isEmpty();
        } else {
            assertThat(explained.likely()).first().satisfies(row -> {
                assertThat(row.transactionId()).isEqualTo(wrong.value());
                assertThat(row.reason()).isEqualTo(reason);
            });
        }
    }

    @Test
    void rows_before_the_last_match_are_not_suspected() {
        Told told = new Told();
        told.record(-500, 1, TransactionStatus.POSTED);
        told.says(2, -500);
        told.record(-500, 5, TransactionStatus.POSTED);
        told.says(8, -500);
        assertThat(told.explained(8).matchedUntil()).isEqualTo(Story.DAY.plusDays(2));
        assertThat(told.explained(8).likely()).extracting(LikelyRow::reason).containsExactly(Reason.UNKNOWN_TO_BANK);
        assertThat(told.explained(2).likely()).isEmpty();
    }

    @Test
    void digits_that_changed_places() {
        assertThat(Digits.areSwapped(1_234, 1_324)).isTrue();
        assertThat(Digits.areSwapped(-1_234, -2_134)).isTrue();
        assertThat(Digits.areSwapped(90, 9)).isTrue();
        assertThat(Digits.areSwapped(1_234, 4_231)).isFalse();
        assertThat(Digits.areSwapped(12, -21)).isFalse();
        assertThat(Digits.areSwapped(12, 12)).isFalse();
    }

    private final class Told {
        private final Story story = new Story(5);
        private final HouseholdId household = story.household();
        private final AccountId account = story.open(household, AccountKind.CHECKING, Story.EUR, "Everyday");

        TransactionId record(long minor, int day, TransactionStatus status) {
            LocalDate date = Story.DAY.plusDays(day);
            TransactionStatus first = status == TransactionStatus.VOIDED ? TransactionStatus.POSTED : status;
            TransactionId id = story.record(household, account, story.entry(account, minor, date, first), "row");
            if (status == TransactionStatus.VOIDED) {
                story.voidIt(id, null);
            }
            return id;
        }

        void says(int day, long minor) {
            story.assertBalance(
                    household,
                    new AssertionDraft(
                            account, Story.DAY.plusDays(day), new Money(minor, Story.EUR), AssertionSource.MANUAL));
        }

        Assertion.Explained explained(int day) {
            List<RecordedEvent> unseen = story.since(database.log().head());
            if (!unseen.isEmpty()) {
                database.with(unseen);
            }
            return assertions
                    .one(household, account, Story.DAY.plusDays(day), null)
                    .body();
        }
    }
}
