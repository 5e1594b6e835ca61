package financetracker.query.accounts;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.log.EventLog;
import financetracker.query.view.ViewReads;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which accounts there are. */
@Component
public class KnownAccounts {
    private static final String EXISTS =
            "select exists (select 1 from views.accounts where household = :household and id = :id)";

    private final ViewReads reads;
    private final EventLog log;

    KnownAccounts(ViewReads reads, EventLog log) {
        this.reads = reads;
        this.log = log;
    }

    /**
     * Whether the household has the account. One that was opened a moment ago is waited for.
     *
     * @throws financetracker.query.view.ViewBehind if it may have been, and the view does not get that far in time
     */
    public boolean contains(HouseholdId household, AccountId account) {
        return isListed(household, account, null) || isListed(household, account, log.head());
    }

    private boolean isListed(HouseholdId household, AccountId account, @Nullable Long at) {
        return reads.read(
                        household,
                        at,
                        List.of("accounts"),
                        position -> reads.jdbc()
                                .sql(EXISTS)
                                .param("household", household.value())
                                .param("id", account.value())
                                .query(Boolean.class)
                                .single())
                .body();
    }
}
