package financetracker.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViewSchemasTest {
    private final Story story = new Story(1);

    @Test
    void a_new_version_takes_the_place_of_the_old_one_and_leaves_none_of_its_rows_behind() throws Exception {
        ViewDatabase database = new ViewDatabase(List.of(new SeenView("one", 1), new SeenView("one_more", 1)));
        story.household();
        database.with(story.events());

        new ViewSchemas(database.dataSource()).create(List.of(new SeenView("one", 2), new SeenView("one_more", 1)));

        assertThat(texts(database, "select nspname from pg_namespace where nspname like 'view_%' order by 1"))
                .containsExactly("view_one_2", "view_one_more_1", "views");
        assertThat(texts(database, "select view || version || '@' || position from view_position order by 1"))
                .containsExactly("one2@0", "one_more1@2");
        assertThat(texts(database, "select text from views.seen_one")).isEmpty();
        assertThat(texts(database, "select text from views.seen_one_more")).hasSize(2);
    }

    private static List<String> texts(ViewDatabase database, String sql) {
        return database.jdbc().sql(sql).query(String.class).list();
    }
}
