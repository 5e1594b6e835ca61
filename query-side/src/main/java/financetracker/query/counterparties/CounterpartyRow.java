package financetracker.query.counterparties;

import financetracker.events.counterparty.CounterpartyText;
import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a counterparty as the table holds it.
 *
 * @param streamVersion that of all of the household's counterparties together
 * @param aliases without the name; empty for a merged one, whose texts the other has
 * @param mergedInto one that was not merged itself; null unless this one was
 */
record CounterpartyRow(
        long streamVersion,
        String name,
        List<String> aliases,
        @Nullable UUID mergedInto) {
    static CounterpartyRow read(ResultSet row) throws SQLException {
        return new CounterpartyRow(
                row.getLong("stream_version"),
                row.getString("name"),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getObject("merged_into", UUID.class));
    }

    static Rows rows() {
        return new Rows(
                "household uuid",
                "id uuid",
                "from_position int8",
                "to_position int8",
                "stream_version int8",
                "name text",
                "aliases text[]",
                "payees text[]",
                "merged_into uuid");
    }

    static void write(Rows rows, Key key, long from, long to, CounterpartyRow row) {
        rows.add(
                key.household(),
                key.id(),
                from,
                to,
                row.streamVersion,
                row.name,
                Rows.literal(row.aliases),
                Rows.literal(row.payees(key.household())),
                row.mergedInto);
    }

    /** What it is found by in the index over all households. */
    private List<String> payees(UUID household) {
        return mergedInto != null
                ? List.of()
                : Stream.concat(Stream.of(name), aliases.stream())
                        .map(text -> Payee.key(household, text).toString())
                        .distinct()
                        .toList();
    }

    CounterpartyRow renamed(long version, String other) {
        return new CounterpartyRow(version, other, without(other, with(name, aliases)), mergedInto);
    }

    CounterpartyRow withAlias(long version, String alias) {
        boolean known = CounterpartyText.normal(name).equals(CounterpartyText.normal(alias));
        return new CounterpartyRow(version, name, known ? aliases : with(alias, aliases), mergedInto);
    }

    CounterpartyRow withoutAlias(long version, String alias) {
        return new CounterpartyRow(version, name, without(alias, aliases), mergedInto);
    }

    CounterpartyRow withTextsOf(long version, CounterpartyRow merged) {
        CounterpartyRow row = withAlias(version, merged.name);
        for (String alias : merged.aliases) {
            row = row.withAlias(version, alias);
        }
        return row;
    }

    CounterpartyRow mergedInto(long version, UUID other) {
        return new CounterpartyRow(version, name, List.of(), other);
    }

    boolean standsFor(UUID other) {
        return Objects.equals(mergedInto, other);
    }

    private static List<String> with(String text, List<String> others) {
        List<String> texts = new ArrayList<>(without(text, others));
        texts.add(text);
        return List.copyOf(texts);
    }

    private static List<String> without(String text, List<String> others) {
        String normal = CounterpartyText.normal(text);
        return others.stream()
                .filter(other -> !CounterpartyText.normal(other).equals(normal))
                .toList();
    }
}
