package financetracker.command.category;

import financetracker.events.PersonalText;
import financetracker.events.category.CategoryId;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The tree in memory, and what may be done to it. A merged category reads as the one it was merged into. Past 150 lines
 * because every rule walks the same nodes.
 */
final class CategoryNodes {
    static final int CATEGORIES_MAX = 1_000;
    static final int LEVELS_MAX = 5;

    private final Map<CategoryId, Node> nodes = new HashMap<>();

    void add(CategoryId category, @Nullable CategoryId parent, String name) {
        nodes.put(category, new Node(parent, name, false, null));
    }

    void change(CategoryId category, UnaryOperator<Node> change) {
        nodes.compute(category, (id, node) -> change.apply(Objects.requireNonNull(node, "no such category")));
    }

    private Node required(CategoryId category) {
        Node node = nodes.get(category);
        if (node == null) {
            throw CommandRefused.because(new Refusal.UnknownCategory(category));
        }
        return node;
    }

    /**
     * What a command is about.
     *
     * @throws CommandRefused if there is none, or it was merged into another
     */
    Node subject(CategoryId category) {
        if (!nodes.containsKey(category)) {
            throw CommandRefused.because(new Refusal.CategoryNotFound(category));
        }
        return living(category);
    }

    private Node living(CategoryId category) {
        Node node = required(category);
        if (node.mergedInto != null) {
            throw CommandRefused.because(new Refusal.CategoryIsMerged(category, resolved(category)));
        }
        return node;
    }

    /** A merged one stands for the other: a client that has not heard of the merge is understood. */
    void refuseFiling(CategoryId category) {
        Node unused = required(category);
        CategoryId meant = resolved(category);
        if (required(meant).archived) {
            throw CommandRefused.because(new Refusal.CategoryIsArchived(meant));
        }
    }

    boolean isMerged(CategoryId category, CategoryId into) {
        Node node = nodes.get(category);
        return node != null && into.equals(node.mergedInto);
    }

    boolean isRepeated(CategoryId category, @Nullable CategoryId parent, PersonalText name) {
        Node node = nodes.get(category);
        return node != null && Objects.equals(node.parent, parent) && node.name.equals(name.text());
    }

    void refuseNew(CategoryId category, @Nullable CategoryId parent, PersonalText name) {
        if (nodes.containsKey(category)) {
            throw CommandRefused.because(new Refusal.IdIsTaken(category.value()));
        }
        if (nodes.size() >= CATEGORIES_MAX) {
            throw CommandRefused.because(new Refusal.TooManyCategories(CATEGORIES_MAX));
        }
        refusePlace(category, parent);
        refuseTakenName(category, parent, name.text());
    }

    /** @throws CommandRefused if the category cannot be below the other, or stand for what is below itself */
    void refusePlace(CategoryId category, @Nullable CategoryId parent) {
        if (parent == null) {
            return;
        }
        Node unused = living(parent);
        int level = 1 + height(category);
        for (CategoryId above = parent; above != null; above = parentOf(above)) {
            if (above.equals(category)) {
                throw CommandRefused.because(new Refusal.CategoryBelowItself(category));
            }
            if (++level > LEVELS_MAX) {
                throw CommandRefused.because(new Refusal.CategoryTreeTooDeep(LEVELS_MAX));
            }
        }
    }

    void refuseTakenName(CategoryId category, @Nullable CategoryId parent, String name) {
        nodes.forEach((id, node) -> {
            boolean beside = node.mergedInto == null && Objects.equals(parentOf(id), parent) && !id.equals(category);
            if (beside && node.name.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                throw CommandRefused.because(new Refusal.CategoryNameTaken(id));
            }
        });
    }

    private @Nullable CategoryId parentOf(CategoryId category) {
        CategoryId parent = required(category).parent;
        return parent == null ? null : resolved(parent);
    }

    private CategoryId resolved(CategoryId category) {
        CategoryId meant = category;
        for (CategoryId into = category; into != null; into = required(into).mergedInto) {
            meant = into;
        }
        return meant;
    }

    /** How many levels there are below it. */
    private int height(CategoryId category) {
        return nodes.keySet().stream()
                .filter(each -> !each.equals(category) && category.equals(parentOf(each)))
                .mapToInt(each -> 1 + height(each))
                .max()
                .orElse(0);
    }

    record Node(
            @Nullable CategoryId parent,
            String name,
            boolean archived,
            @Nullable CategoryId mergedInto) {
        Node named(String other) {
            return new Node(parent, other, archived, mergedInto);
        }

        Node below(@Nullable CategoryId other) {
            return new Node(other, name, archived, mergedInto);
        }

        Node archived(boolean isArchived) {
            return new Node(parent, name, isArchived, mergedInto);
        }

        Node merged(CategoryId into) {
            return new Node(parent, name, archived, into);
        }
    }
}
