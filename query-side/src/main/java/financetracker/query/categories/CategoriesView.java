package financetracker.query.categories;

import financetracker.events.HouseholdId;
import financetracker.events.category.CategoriesSeeded;
import financetracker.events.category.Category;
import financetracker.events.category.CategoryArchived;
import financetracker.events.category.CategoryCreated;
import financetracker.events.category.CategoryEvent;
import financetracker.events.category.CategoryId;
import financetracker.events.category.CategoryMerged;
import financetracker.events.category.CategoryMoved;
import financetracker.events.category.CategoryRenamed;
import financetracker.events.category.CategoryUnarchived;
import financetracker.events.household.HouseholdErased;
import financetracker.log.RecordedEvent;
import financetracker.query.view.Batches;
import financetracker.query.view.Erasure;
import financetracker.query.view.Key;
import financetracker.query.view.Rows;
import financetracker.query.view.Versions;
import financetracker.query.view.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each household's category tree, and what it was. Past 150 lines by its imports: a case for each event. */
@Component
@Order(7)
class CategoriesView implements View {
    static final String NAME = "categories";
    private static final String ERASE = "update categories set name = 'erased' where household = ? and personal";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String ddl() {
        return Batches.resource(CategoriesView.class, "categories.sql");
    }

    @Override
    public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
        for (List<RecordedEvent> part : Batches.cutAtErasures(batch)) {
            Versions<CategoryRow> categories = new Versions<>("categories", CategoryRow.rows(), CategoryRow::write);
            load(part, categories, connection);
            for (RecordedEvent event : part) {
                if (event.event() instanceof CategoryEvent category) {
                    fold(category, event, categories);
                }
            }
            categories.write(connection);
            if (part.getLast().event() instanceof HouseholdErased) {
                erase(part.getLast().household(), connection);
            }
        }
    }

    @Override
    public void erase(HouseholdId household, Connection connection) throws SQLException {
        Erasure.run(ERASE, household, connection);
    }

    private static void fold(CategoryEvent category, RecordedEvent event, Versions<CategoryRow> categories) {
        long version = event.sequence();
        switch (category) {
            case CategoriesSeeded seeded -> seed(seeded, event, categories);
            case CategoryCreated created -> {
                String name = Batches.storable(created.name().text());
                UUID parent = uuid(created.parent());
                categories.begin(
                        Key.of(event, created.category()),
                        event.position(),
                        new CategoryRow(version, parent, null, name, true, false, null, event.position()));
            }
            case CategoryRenamed renamed ->
                change(
                        event,
                        renamed.category(),
                        categories,
                        row -> row.named(
                                version, Batches.storable(renamed.name().text())));
            case CategoryMoved moved ->
                change(event, moved.category(), categories, row -> row.below(version, uuid(moved.parent())));
            case CategoryMerged merged ->
                change(
                        event,
                        merged.category(),
                        categories,
                        row -> row.mergedInto(version, merged.into().value()));
            case CategoryArchived archived ->
                change(event, archived.category(), categories, row -> row.archived(version, true));
            case CategoryUnarchived unarchived ->
                change(event, unarchived.category(), categories, row -> row.archived(version, false));
        }
    }

    private static void change(
            RecordedEvent event, CategoryId id, Versions<CategoryRow> categories, UnaryOperator<CategoryRow> change) {
        categories.change(Key.of(event, id), event.position(), change);
    }

    private static void seed(CategoriesSeeded seeded, RecordedEvent event, Versions<CategoryRow> categories) {
        long ordinal = 0;
        for (Category each : seeded.categories()) {
            categories.begin(
                    Key.of(event, each.id()),
                    event.position(),
                    new CategoryRow(
                            event.sequence(),
                            uuid(each.parent()),
                            each.code(),
                            each.name(),
                            false,
                            false,
                            null,
                            ordinal++));
        }
    }

    private static @Nullable UUID uuid(@Nullable CategoryId id) {
        return id == null ? null : id.value();
    }

    /** The trees that the batch changes, whole. */
    private static void load(List<RecordedEvent> batch, Versions<CategoryRow> categories, Connection connection)
            throws SQLException {
        Rows touched = new Rows("household uuid");
        batch.stream()
                .filter(event -> event.event() instanceof CategoryEvent && !(event.event() instanceof CategoriesSeeded))
                .map(event -> event.household().value())
                .distinct()
                .forEach(touched::add);
        String sql = "select t.* from %s join categories t on t.household = r.household" + " and t.to_position = "
                + Versions.STANDS;
        touched.query(sql, connection, row -> {
            Key key = new Key(row.getObject("household", UUID.class), row.getObject("id", UUID.class));
            categories.loaded(key, CategoryRow.read(row));
            return key;
        });
    }
}
