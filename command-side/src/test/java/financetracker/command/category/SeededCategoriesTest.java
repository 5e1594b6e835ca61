package financetracker.command.category;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.events.category.Category;
import financetracker.events.category.CategoryId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SeededCategoriesTest {
    private final List<Category> tree = SeededCategories.tree();

    @Test
    void has_16_groups_and_104_categories() {
        assertThat(tree).filteredOn(category -> category.parent() == null).hasSize(16);
        assertThat(tree).filteredOn(category -> category.parent() != null).hasSize(104);
    }

    @Test
    void gives_every_category_an_id_a_code_and_a_name_of_its_own_among_its_siblings() {
        assertThat(tree).extracting(Category::id).doesNotHaveDuplicates();
        assertThat(tree).extracting(Category::code).doesNotHaveDuplicates();
        assertThat(tree)
                .extracting(category -> category.parent() + category.name())
                .doesNotHaveDuplicates();
        assertThat(tree).allSatisfy(category -> assertThat(category.name()).isNotBlank());
    }

    @Test
    void names_parents_before_their_children() {
        Set<CategoryId> seen = new HashSet<>();
        for (Category category : tree) {
            if (category.parent() != null) {
                assertThat(seen).as(category.code()).contains(category.parent());
            }
            seen.add(category.id());
        }
    }

    @Test
    void begins_a_childs_code_with_its_parents() {
        Map<CategoryId, String> codes = tree.stream().collect(Collectors.toMap(Category::id, Category::code));
        assertThat(tree)
                .filteredOn(category -> category.parent() != null)
                .allSatisfy(child -> assertThat(child.code()).startsWith(codes.get(child.parent()) + "_"));
    }

    /** These ids and codes stand in stored events. If this fails, put the resource back: it may not change. */
    @Test
    void never_changes() throws Exception {
        StringBuilder frozen = new StringBuilder();
        for (Category category : tree) {
            frozen.append(category.id()).append(' ').append(category.parent()).append(' ');
            frozen.append(category.code()).append(' ').append(category.name()).append('\n');
        }
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(frozen.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("553ffd85b31ed4f4f81763f3b1864471b6014f37817c909935f70a580a197bea");
    }
}
