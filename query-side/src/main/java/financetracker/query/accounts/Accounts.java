package financetracker.query.accounts;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.balances.Balance;
import financetracker.query.balances.Balances;
import financetracker.query.view.Answer;
import financetracker.query.view.ViewReads;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal.UnknownAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads accounts with their balances. */
@Component
class Accounts {
    private static final String SELECT = """
            select * from views.accounts
            where household = :household and (:id::uuid is null or id = :id::uuid)
              and from_position <= :position and to_position > :position
            order by opened_position""";

    private static final List<String> VIEWS = List.of("accounts", Balances.VIEW);

    private final ViewReads reads;
    private final Balances balances;

    Accounts(ViewReads reads, Balances balances) {
        this.reads = reads;
        this.balances = balances;
    }

    /** All accounts, in the order in which they were opened. */
    Answer<List<Account>> all(HouseholdId household, @Nullable String knownAt, @Nullable LocalDate asOf) {
        return reads.read(
                household, reads.position(knownAt), VIEWS, position -> select(household, null, position, asOf));
    }

    /** @throws CommandRefused if the household has no such account */
    Answer<Account> one(HouseholdId household, AccountId account, @Nullable String knownAt, @Nullable LocalDate asOf) {
        Long at = reads.position(knownAt);
        return reads.read(
                household,
                at,
                VIEWS,
                position -> select(household, account.value(), position, asOf).stream()
                        .findFirst()
                        .orElseThrow(() -> CommandRefused.because(new UnknownAccount(account))));
    }

    private List<Account> select(HouseholdId household, @Nullable UUID id, long position, @Nullable LocalDate asOf) {
        Map<UUID, Balance> held = balances.at(household.value(), id, position, asOf);
        return reads.jdbc()
                .sql(SELECT)
                .param("household", household.value())
                .param("id", id)
                .param("position", position)
                .query((row, number) -> account(row, held))
                .list();
    }

    private static Account account(ResultSet row, Map<UUID, Balance> held) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        AccountRow version = AccountRow.read(row);
        Currency currency = new Currency(version.currency());
        Money nothing = Money.zero(currency);
        Balance balance = held.getOrDefault(id, new Balance(nothing, nothing));
        Money limit = version.creditLimit() == null ? null : new Money(version.creditLimit(), currency);
        Money sum = balance.posted().plus(balance.pending());
        return new Account(
                id,
                AccountKind.valueOf(version.kind()),
                version.name(),
                currency.code(),
                limit,
                version.open(),
                balance.posted(),
                balance.pending(),
                limit == null ? sum : sum.plus(limit),
                version.streamVersion());
    }
}
