package financetracker.query.accounts;

import financetracker.events.HouseholdId;
import financetracker.query.view.ViewReads;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What accounts are called. */
@Component
public class AccountNames {
    /** The view that they come from. */
    public static final String VIEW = "accounts";

    private static final String SELECT = """
            select id, name from views.accounts
            where household = :household and from_position <= :position and to_position > :position""";

    private final ViewReads reads;

    AccountNames(ViewReads reads) {
        this.reads = reads;
    }

    /** By id, within a reading of {@link ViewReads} that names {@link #VIEW}. */
    public Map<UUID, String> at(HouseholdId household, long position) {
        Map<UUID, String> names = new HashMap<>();
        reads.jdbc()
                .sql(SELECT)
                .param("household", household.value())
                .param("position", position)
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }
}
