package financetracker.eventstore;

import static financetracker.eventstore.LogFixture.account;
import static financetracker.eventstore.LogFixture.household;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.events.HouseholdId;
import financetracker.events.StreamId;
import financetracker.log.RecordedEvent;
import financetracker.log.UnreadableEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresEventLogTest {
    private LogFixture node;
    private PostgresEventLog log;

    @BeforeEach
    void start() {
        node = LogFixture.create();
        log = new PostgresEventLog(node.database.dataSource(), node.codec, new LogTail());
    }

    @AfterEach
    void stop() throws InterruptedException {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"type = 'of-a-newer-program'", "revision = 2", "payload = '{'", "personal = '\\x00'"})
    void ends_before_an_event_that_cannot_be_read_and_names_it(String damage) throws SQLException {
        HouseholdId household = household();
        StreamId stream = account(household);
        for (int sequence = 0; sequence < 4; sequence++) {
            node.append(stream, sequence, "name " + sequence);
        }
        node.append(account(household()), 0, "another household's");
        damage(2, damage);

        assertThat(positions(log.read(0, 10))).containsExactly(1L);
        assertThat(positions(log.read(2, 10))).containsExactly(3L, 4L, 5L);
        assertThat(positions(log.readHousehold(household, 0, 10))).containsExactly(1L);
        assertThatThrownBy(() -> log.read(1, 10)).isInstanceOfSatisfying(UnreadableEvent.class, unreadable -> {
            assertThat(unreadable.position()).isEqualTo(2);
            assertThat(unreadable.household()).isEqualTo(household);
        });
        assertThatThrownBy(() -> log.readStream(stream.toString())).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void finds_the_last_event_of_each_stream_that_has_any() {
        HouseholdId household = household();
        StreamId grown = account(household);
        StreamId other = account(household);
        StreamId empty = account(household);
        StreamId elsewhere = new StreamId(grown.kind(), household(), grown.id());
        node.append(grown, 0, "first");
        node.append(other, 0, "only");
        node.append(grown, 1, "last");
        node.append(elsewhere, 0, "another household's");

        Map<String, RecordedEvent> last =
                log.last(List.of(grown.toString(), other.toString(), empty.toString(), elsewhere.toString()));
        assertThat(last).containsOnlyKeys(grown.toString(), other.toString(), elsewhere.toString());
        for (StreamId stream : List.of(grown, other, elsewhere)) {
            assertThat(last.get(stream.toString()))
                    .isEqualTo(log.readStream(stream.toString()).getLast());
        }
        assertThat(log.last(List.of())).isEmpty();
    }

    private static List<Long> positions(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::position).toList();
    }

    private void damage(long position, String assignment) throws SQLException {
        try (Connection connection = node.database.dataSource().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update event_log.event set " + assignment + " where position = ?")) {
            update.setLong(1, position);
            update.executeUpdate();
        }
    }
}
