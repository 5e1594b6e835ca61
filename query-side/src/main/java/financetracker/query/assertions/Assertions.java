package financetracker.query.assertions;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import financetracker.events.assertion.AssertionId;
import financetracker.query.balances.Balances;
import financetracker.query.view.Answer;
import financetracker.query.view.ViewReads;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what is asserted with what is recorded, both as known at one position. */
@Component
class Assertions {
    private static final List<String> VIEWS = List.of(AssertionsView.NAME, Balances.VIEW, "transactions", "accounts");
    private static final int EARLIER_MAX = 200;
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private static final String SELECT = """
            select a.account, a.date, a.balance, a.currency, a.source, (d.posted - m.posted)::bigint as recorded
            from views.assertions a
            cross join lateral (
                select coalesce(sum(posted), 0) as posted from views.balance_days d
                where d.household = a.household and d.account = a.account and d.date <= a.date) d
            cross join lateral (
                select coalesce(sum(posted), 0) as posted from views.movements m
                where m.household = a.household and m.account = a.account and m.position > :position
                  and m.date <= a.date) m
            where a.household = :household and a.account = :account and a.date between :from and :to
              and a.from_position <= :position and a.to_position > :position and not a.withdrawn
            order by a.date desc limit :limit""";

    private final ViewReads reads;
    private final LikelyRows likely;

    Assertions(ViewReads reads, LikelyRows likely) {
        this.reads = reads;
        this.likely = likely;
    }

    /** The latest first. */
    Answer<Assertion.Page> page(
            HouseholdId household,
            AccountId account,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int limit,
            @Nullable String knownAt) {
        return reads.read(household, reads.position(knownAt), VIEWS, position -> {
            refuseUnknown(household, account, position);
            List<Assertion> found = select(
                    household.value(),
                    account.value(),
                    from == null ? BEGINNING : from,
                    to == null ? BEGINNING.plusYears(1_000) : to,
                    limit,
                    position);
            LocalDate next =
                    found.size() < limit ? null : found.getLast().date().minusDays(1);
            return new Assertion.Page(found, next);
        });
    }

    /** @throws CommandRefused if nothing is asserted of the account and date */
    Answer<Assertion.Explained> one(
            HouseholdId household, AccountId account, LocalDate date, @Nullable String knownAt) {
        return reads.read(household, reads.position(knownAt), VIEWS, position -> {
            Assertion assertion = select(household.value(), account.value(), date, date, 1, position).stream()
                    .findFirst()
                    .orElseThrow(
                            () -> CommandRefused.because(new Refusal.UnknownAssertion(AssertionId.of(account, date))));
            LocalDate matchedUntil =
                    select(household.value(), account.value(), BEGINNING, date.minusDays(1), EARLIER_MAX, position)
                            .stream()
                            .filter(Assertion::matched)
                            .map(Assertion::date)
                            .findFirst()
                            .orElse(null);
            return new Assertion.Explained(
                    assertion,
                    matchedUntil,
                    assertion.matched() ? List.of() : likely.of(household.value(), assertion, matchedUntil, position));
        });
    }

    private List<Assertion> select(
            UUID household, UUID account, LocalDate from, LocalDate to, int limit, long position) {
        return reads.jdbc()
                .sql(SELECT)
                .param("household", household)
                .param("account", account)
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .param("position", position)
                .query((row, number) -> Assertion.read(row))
                .list();
    }

    private void refuseUnknown(HouseholdId household, AccountId account, long position) {
        boolean known = reads.jdbc()
                .sql("select exists (select from views.accounts where household = :household and id = :account"
                        + " and from_position <= :position)")
                .param("household", household.value())
                .param("account", account.value())
                .param("position", position)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw CommandRefused.because(new Refusal.UnknownAccount(account));
        }
    }
}
