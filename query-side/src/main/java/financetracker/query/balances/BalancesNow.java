package financetracker.query.balances;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.events.account.HeldBalances;
import financetracker.query.view.ViewReads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class BalancesNow implements HeldBalances {
    private final ViewReads reads;
    private final Balances balances;

    BalancesNow(ViewReads reads, Balances balances) {
        this.reads = reads;
        this.balances = balances;
    }

    @Override
    public Map<AccountId, Held> of(HouseholdId household, long position) {
        Map<AccountId, Held> held = new HashMap<>();
        reads.readFrom(
                        household,
                        position,
                        List.of(Balances.VIEW),
                        at -> balances.at(household.value(), null, at, null))
                .body()
                .forEach((account, balance) ->
                        held.put(new AccountId(account), new Held(balance.posted(), balance.pending())));
        return held;
    }
}
