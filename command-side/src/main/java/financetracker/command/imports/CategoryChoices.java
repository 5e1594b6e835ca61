package financetracker.command.imports;

import financetracker.command.Limits;
import financetracker.events.HouseholdId;
import financetracker.events.category.CategoryId;
import financetracker.events.category.CategoryProposals;
import financetracker.events.category.CategoryProposals.Clue;
import financetracker.events.category.CategoryProposals.Proposed;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.InvalidRequest;
import financetracker.refusal.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes categories for the rows of a file, and takes what a person says to that. */
@Component
class CategoryChoices {
    private final CategoryProposals categories;

    CategoryChoices(CategoryProposals categories) {
        this.categories = categories;
    }

    /**
     * What a person says; it replaces what was said before.
     *
     * @param acceptAll whether every row gets what is proposed for it
     * @param choices for rows that are to be filed otherwise
     */
    record NewChoices(
            boolean acceptAll, @Nullable @Size(max = 1_000) List<@Valid Choice> choices) {}

    /**
     * @param row its number
     * @param parts all that it has, in their order
     */
    record Choice(
            int row, @Size(min = 1, max = Limits.SPLITS_MAX) List<@Valid ChosenPart> parts) {
        List<@Nullable UUID> categoryIds() {
            return parts.stream().<@Nullable UUID>map(ChosenPart::categoryId).toList();
        }
    }

    /** @param categoryId null leaves it uncategorised */
    record ChosenPart(@Nullable UUID categoryId) {}

    /** What is proposed for some rows, by what is known of their parts. */
    Map<Clue, Proposed> proposed(HouseholdId household, Collection<ImportRow> rows) {
        Set<Clue> clues = rows.stream().flatMap(row -> row.clues().stream()).collect(Collectors.toSet());
        return clues.isEmpty() ? Map.of() : categories.of(household, clues);
    }

    /**
     * @return the categories of each row's parts, by its number; rows that are not filed are left out
     * @throws InvalidRequest if there is no such row, or it has another number of parts
     * @throws CommandRefused if nothing can be filed under a category
     */
    Map<Integer, List<@Nullable UUID>> choose(HouseholdId household, List<ImportRow> rows, NewChoices wanted) {
        Map<Integer, List<@Nullable UUID>> chosen = new TreeMap<>();
        if (wanted.acceptAll) {
            Map<Clue, Proposed> proposed = proposed(household, rows);
            for (ImportRow row : rows) {
                List<@Nullable UUID> ids = row.clues().stream()
                        .<@Nullable UUID>map(clue -> category(proposed.get(clue)))
                        .toList();
                if (ids.stream().anyMatch(Objects::nonNull)) {
                    chosen.put(row.number(), ids);
                }
            }
        }
        List<Choice> choices = wanted.choices == null ? List.of() : wanted.choices;
        Set<CategoryId> open = choices.isEmpty() ? Set.of() : categories.open(household);
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            check("/choices/" + i, choice, rows);
            choice.categoryIds().stream()
                    .filter(Objects::nonNull)
                    .forEach(id -> refuseClosed(new CategoryId(id), open));
            chosen.put(choice.row, choice.categoryIds());
        }
        return chosen;
    }

    private static void check(String pointer, Choice choice, List<ImportRow> rows) {
        if (choice.row < 1 || choice.row > rows.size()) {
            throw InvalidRequest.body(pointer + "/row", "must be from 1 to " + rows.size());
        }
        int parts = rows.get(choice.row - 1).clues().size();
        if (choice.parts.size() != parts) {
            throw InvalidRequest.body(pointer + "/parts", "must be as many as the row has: " + parts);
        }
    }

    private static void refuseClosed(CategoryId category, Set<CategoryId> open) {
        if (!open.contains(category)) {
            throw CommandRefused.because(new Refusal.UnknownCategory(category));
        }
    }

    private static @Nullable UUID category(@Nullable Proposed proposed) {
        return proposed == null ? null : proposed.category().value();
    }
}
