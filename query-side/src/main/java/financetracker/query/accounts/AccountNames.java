package financetracker.query.accounts;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountKind;
import financetracker.money.Currency;
import financetracker.query.view.ViewReads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What accounts are called. */
@Component
public class AccountNames {
    /** The view that they come from. */
    public static final String VIEW = "accounts";

    private static final String SELECT = """
            select id, name, kind, currency from views.accounts
            where household = :household and from_position <= :position and to_position > :position
            order by opened_position""";

    private final ViewReads reads;

    AccountNames(ViewReads reads) {
        this.reads = reads;
    }

    /** By id, within a reading of {@link ViewReads} that names {@link #VIEW}. */
    public Map<UUID, String> at(HouseholdId household, long position) {
        Map<UUID, String> names = new HashMap<>();
        list(household, position).forEach(account -> names.put(account.id, account.name));
        return names;
    }

    /** In the order in which they were opened, within the same reading. */
    public List<Named> list(HouseholdId household, long position) {
        return reads.jdbc()
                .sql(SELECT)
                .param("household", household.value())
                .param("position", position)
                .query((row, number) -> new Named(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        AccountKind.valueOf(row.getString("kind")),
                        new Currency(row.getString("currency"))))
                .list();
    }

    /** An account as far as it never changes, and its name. */
    public record Named(UUID id, String name, AccountKind kind, Currency currency) {}
}
