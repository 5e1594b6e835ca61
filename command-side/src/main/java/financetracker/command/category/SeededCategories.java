package financetracker.command.category;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import financetracker.events.category.Category;
import financetracker.events.category.CategoryId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The category tree that every household starts with: Plaid's personal finance categories, 16 groups and 104
 * categories below them.
 *
 * <p>It is frozen: its ids stand in events for ever. What a later taxonomy adds is added by events, not here.
 */
public final class SeededCategories {
    /** Name space of the ids; like the codes it must never change. */
    private static final UUID NAMESPACE = UUID.fromString("5b1d6c1e-3f0a-5c57-9b0e-6f6f0c1f7a41");

    private static final String RESOURCE = "categories.csv";
    private static final List<Category> TREE = read();

    private SeededCategories() {}

    /** The whole tree, parents before their children. */
    public static List<Category> tree() {
        return TREE;
    }

    /** The id that a code of the taxonomy has in every household, whether or not the code is in the tree. */
    public static CategoryId idOf(String code) {
        NameBasedGenerator ids = Generators.nameBasedGenerator(NAMESPACE);
        return new CategoryId(ids.generate(code));
    }

    private static List<Category> read() {
        try (InputStream csv = SeededCategories.class.getResourceAsStream(RESOURCE)) {
            if (csv == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing");
            }
            String text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(SeededCategories::category).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // code,parent code,name: the name is last and may hold commas
    private static Category category(String line) {
        String[] columns = line.split(",", 3);
        String code = columns[0];
        String parent = columns[1];
        return new Category(idOf(code), parent.isEmpty() ? null : idOf(parent), code, columns[2]);
    }
}
