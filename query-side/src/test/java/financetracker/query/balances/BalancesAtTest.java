package financetracker.query.balances;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.events.transaction.Entry;
import financetracker.events.transaction.TransactionEvent;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionStatus;
import financetracker.log.RecordedEvent;
import financetracker.money.Money;
import financetracker.query.Views;
import financetracker.query.view.Key;
import financetracker.query.view.Story;
import financetracker.query.view.ViewDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balances of every account at random positions and dates, against a fold of the events that is written here again. */
class BalancesAtTest {
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void as_of_and_known_at(long seed) {
        Story story = Story.random(seed, 500);
        ViewDatabase database = new ViewDatabase(Views.all());
        ViewDatabase.split(story.events(), 37).forEach(database::with);
        Balances balances = new Balances(database.reads());
        Random random = new Random(seed);
        Set<UUID> households = new HashSet<>();
        story.events().forEach(event -> households.add(event.household().value()));
        int compared = 0;
        for (int i = 0; i < 40; i++) {
            long position = i == 0 ? story.head() : random.nextLong(story.head());
            LocalDate date = i % 3 == 0 ? null : Story.DAY.minusDays(2).plusDays(random.nextInt(13));
            Map<Key, Balance> expected = fold(story.events(), position, date);
            for (UUID household : households) {
                Map<UUID, Balance> actual = database.reads()
                        .read(
                                new financetracker.events.HouseholdId(household),
                                position,
                                List.of("balances"),
                                at -> balances.at(household, null, at, date))
                        .body();
                for (Map.Entry<UUID, Balance> each : actual.entrySet()) {
                    Money zero = Money.zero(each.getValue().posted().currency());
                    assertThat(each.getValue())
                            .as("account %s at %s on %s", each.getKey(), position, date)
                            .isEqualTo(
                                    expected.getOrDefault(new Key(household, each.getKey()), new Balance(zero, zero)));
                    compared++;
                }
                assertThat(actual.keySet())
                        .containsAll(expected.keySet().stream()
                                .filter(key -> key.household().equals(household))
                                .map(Key::id)
                                .toList());
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static Map<Key, Balance> fold(List<RecordedEvent> events, long position, @Nullable LocalDate date) {
        Map<TransactionId, Entry> entries = new HashMap<>();
        Map<TransactionId, Key> accounts = new HashMap<>();
        events.stream().limit(position).forEach(event -> {
            if (event.event() instanceof TransactionEvent transaction) {
                entries.put(transaction.transaction(), transaction.after());
                accounts.put(transaction.transaction(), Key.of(event, transaction.account()));
            }
        });
        Map<Key, Balance> balances = new HashMap<>();
        entries.forEach((id, entry) -> {
            if (entry.status() == TransactionStatus.VOIDED
                    || date != null && entry.date().isAfter(date)) {
                return;
            }
            Money zero = Money.zero(entry.amount().currency());
            Balance one = entry.status() == TransactionStatus.POSTED
                    ? new Balance(entry.amount(), zero)
                    : new Balance(zero, entry.amount());
            Key account = Objects.requireNonNull(accounts.get(id));
            balances.merge(
                    account,
                    one,
                    (a, b) ->
                            new Balance(a.posted().plus(b.posted()), a.pending().plus(b.pending())));
        });
        return balances;
    }
}
