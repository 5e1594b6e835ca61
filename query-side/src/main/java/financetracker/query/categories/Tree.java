package financetracker.query.categories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household's category tree at a position, in which a merged category reads as the one it was merged into. */
public final class Tree {
    private final Map<UUID, CategoryRow> rows;

    Tree(Map<UUID, CategoryRow> rows) {
        this.rows = rows;
    }

    /** The category that an id stands for; null stays null. */
    public @Nullable UUID resolved(@Nullable UUID category) {
        UUID meant = category;
        for (CategoryRow row = row(category); row != null && row.mergedInto() != null; row = row(meant)) {
            meant = row.mergedInto();
        }
        return meant;
    }

    /** The ids that stand for a category, itself first. */
    public List<UUID> standingFor(UUID category) {
        List<UUID> ids = new ArrayList<>();
        ids.add(category);
        rows.forEach((id, row) -> {
            if (row.mergedInto() != null && category.equals(resolved(id))) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** The category at the top of the tree above an id, or itself there; null where there is no such category. */
    public @Nullable UUID top(@Nullable UUID category) {
        UUID top = resolved(category);
        for (CategoryRow row = row(top); row != null && row.parent() != null; row = row(top)) {
            top = resolved(row.parent());
        }
        return row(top) == null ? null : top;
    }

    /** Whether something can be filed under a category, or under the one that it stands for. */
    public boolean isOpen(UUID category) {
        CategoryRow row = row(resolved(category));
        return row != null && !row.archived();
    }

    /**
     * The category that another program's name means, its levels parted by colons; case does not matter.
     *
     * @return null unless there is exactly one that something can be filed under
     */
    public @Nullable UUID named(String path) {
        List<String> levels = Arrays.asList(path.split(":"));
        List<UUID> found = rows.keySet().stream()
                .filter(id -> id.equals(resolved(id)) && isOpen(id) && isNamed(id, levels))
                .toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** Whether these are the last names on the way down to it. */
    private boolean isNamed(UUID category, List<String> levels) {
        UUID id = category;
        for (String level : levels.reversed()) {
            CategoryRow row = row(id);
            if (row == null || !row.name().equalsIgnoreCase(level.strip())) {
                return false;
            }
            id = resolved(row.parent());
        }
        return true;
    }

    /** What a person reads; null where there is no such category. */
    public @Nullable String name(@Nullable UUID category) {
        CategoryRow row = row(resolved(category));
        return row == null ? null : row.name();
    }

    /** The code in the taxonomy that it comes from; null where a person made it. */
    public @Nullable String code(@Nullable UUID category) {
        CategoryRow row = row(resolved(category));
        return row == null ? null : row.code();
    }

    /** Parents before their children; the merged ones last. */
    public List<CategoryNode> nodes() {
        Map<@Nullable UUID, List<UUID>> children = new LinkedHashMap<>();
        List<UUID> merged = new ArrayList<>();
        rows.entrySet().stream()
                .sorted(Comparator.comparingLong(each -> each.getValue().ordinal()))
                .forEach(each -> {
                    if (each.getValue().mergedInto() != null) {
                        merged.add(each.getKey());
                    } else {
                        children.computeIfAbsent(resolved(each.getValue().parent()), parent -> new ArrayList<>())
                                .add(each.getKey());
                    }
                });
        List<CategoryNode> nodes = new ArrayList<>();
        addBelow(null, children, nodes);
        merged.forEach(id -> nodes.add(node(id)));
        return nodes;
    }

    private void addBelow(@Nullable UUID parent, Map<@Nullable UUID, List<UUID>> children, List<CategoryNode> nodes) {
        for (UUID id : children.getOrDefault(parent, List.of())) {
            nodes.add(node(id));
            addBelow(id, children, nodes);
        }
    }

    private CategoryNode node(UUID id) {
        CategoryRow row = Objects.requireNonNull(rows.get(id));
        UUID into = row.mergedInto() == null ? null : resolved(id);
        return new CategoryNode(id, resolved(row.parent()), row.code(), row.name(), row.archived(), into);
    }

    private @Nullable CategoryRow row(@Nullable UUID id) {
        return id == null ? null : rows.get(id);
    }

    /**
     * A category.
     *
     * @param parentId null at the top of the tree
     * @param code in the taxonomy that it comes from; null where a person made it
     * @param archived whether nothing more can be filed under it
     * @param mergedInto the category that it stands for; null unless it was merged
     */
    public record CategoryNode(
            UUID id,
            @Nullable UUID parentId,
            @Nullable String code,
            String name,
            boolean archived,
            @Nullable UUID mergedInto) {}
}
