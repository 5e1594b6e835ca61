package financetracker.query.categories;

import financetracker.events.HouseholdId;
import financetracker.query.view.Answer;
import financetracker.query.view.ViewReads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads category trees. */
@Component
public class Categories {
    /** The view that they come from. */
    public static final String VIEW = CategoriesView.NAME;

    private static final String TREE = """
            select * from views.categories
            where household = :household and from_position <= :position and to_position > :position""";
    private static final String VERSION = """
            select coalesce(max(stream_version), 0) from views.categories
            where household = :household and from_position <= :position""";

    private final ViewReads reads;

    public Categories(ViewReads reads) {
        this.reads = reads;
    }

    Answer<CategoryList> list(HouseholdId household, @Nullable String knownAt) {
        Long at = reads.position(knownAt);
        return reads.read(
                household,
                at,
                List.of(VIEW),
                position -> new CategoryList(at(household, position).nodes(), version(household, position)));
    }

    /** The tree at a position, within a reading of {@link ViewReads} that names {@link #VIEW}. */
    public Tree at(HouseholdId household, long position) {
        return tree(household, position, TREE);
    }

    private Tree tree(HouseholdId household, long position, String sql) {
        Map<UUID, CategoryRow> rows = new HashMap<>();
        reads.jdbc()
                .sql(sql)
                .param("household", household.value())
                .param("position", position)
                .query(row -> {
                    rows.put(row.getObject("id", UUID.class), CategoryRow.read(row));
                });
        return new Tree(rows);
    }

    /** Only what was merged, which is all that it takes to read an id as what it stands for. */
    public Tree merged(HouseholdId household, long position) {
        return tree(household, position, TREE + " and merged_into is not null");
    }

    private long version(HouseholdId household, long position) {
        return reads.jdbc()
                .sql(VERSION)
                .param("household", household.value())
                .param("position", position)
                .query(Long.class)
                .single();
    }

    /** @param version of the whole tree: its ETag */
    record CategoryList(List<Tree.CategoryNode> items, long version) {}
}
