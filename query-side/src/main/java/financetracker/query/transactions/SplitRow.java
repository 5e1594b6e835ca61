package financetracker.query.transactions;

import financetracker.events.transaction.Split;
import financetracker.query.view.Batches;
import financetracker.query.view.Rows;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a split as the table holds it, each column an array over the parts.
 *
 * @param share {@code AMOUNT}, {@code REMAINDER} or a percentage
 */
record SplitRow(
        long amount,
        String share,
        @Nullable UUID category,
        @Nullable String note) {
    static SplitRow of(Split split) {
        String percent = split.share().percent();
        return new SplitRow(
                split.amount().minor(),
                percent == null ? split.share().by().name() : percent,
                split.category() == null ? null : split.category().value(),
                split.note() == null ? null : Batches.storable(split.note().text()));
    }

    /** Empty where the transaction is whole. */
    static List<SplitRow> read(ResultSet row) throws SQLException {
        Array amounts = row.getArray("split_amounts");
        if (amounts == null) {
            return List.of();
        }
        Long[] amount = (Long[]) amounts.getArray();
        String[] share = (String[]) row.getArray("split_shares").getArray();
        @Nullable UUID[] category = (UUID[]) row.getArray("split_categories").getArray();
        @Nullable String[] note = (String[]) row.getArray("split_notes").getArray();
        List<SplitRow> splits = new ArrayList<>();
        for (int i = 0; i < amount.length; i++) {
            splits.add(new SplitRow(amount[i], share[i], category[i], note[i]));
        }
        return List.copyOf(splits);
    }

    /** One of the arrays as a literal; null where the transaction is whole. */
    static @Nullable String column(List<SplitRow> splits, Function<SplitRow, @Nullable Object> part) {
        if (splits.isEmpty()) {
            return null;
        }
        List<@Nullable String> texts = new ArrayList<>();
        for (SplitRow split : splits) {
            Object value = part.apply(split);
            texts.add(value == null ? null : value.toString());
        }
        return Rows.literal(texts);
    }
}
