package financetracker.query.changes;

import financetracker.events.HouseholdId;
import financetracker.events.Id;
import financetracker.events.account.AccountEvent;
import financetracker.events.category.CategoryEvent;
import financetracker.events.household.HouseholdEvent;
import financetracker.events.transaction.TransactionEvent;
import financetracker.log.RecordedEvent;
import financetracker.query.view.Batches;
import financetracker.query.view.Rows;
import financetracker.query.view.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What has happened in each household, in order. Nothing in it is personal. */
@Component
@Order(5)
class ChangesView implements View {
    @Override
    public String name() {
        return "changes";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String ddl() {
        return Batches.resource(ChangesView.class, "changes.sql");
    }

    @Override
    public void apply(List<RecordedEvent> batch, Connection connection) throws SQLException {
        Rows changes = new Rows(
                "household uuid",
                "position int8",
                "household_sequence int8",
                "recorded_at timestamptz",
                "kind text",
                "subject uuid",
                "account uuid");
        for (RecordedEvent event : batch) {
            switch (event.event()) {
                case TransactionEvent transaction ->
                    add(changes, event, Kind.TRANSACTION, transaction.transaction(), transaction.account());
                case AccountEvent account -> add(changes, event, Kind.ACCOUNT, account.account(), account.account());
                case CategoryEvent category -> add(changes, event, Kind.CATEGORIES, event.household(), null);
                case HouseholdEvent household -> add(changes, event, Kind.HOUSEHOLD, event.household(), null);
                default -> add(changes, event, Kind.OTHER, event.household(), null);
            }
        }
        changes.copyInto("changes", connection);
    }

    @Override
    public void erase(HouseholdId household, Connection connection) {}

    private static void add(Rows changes, RecordedEvent event, Kind kind, Id subject, @Nullable Id account) {
        changes.add(
                event.household().value(),
                event.position(),
                event.householdSequence(),
                event.recordedAt(),
                kind.name(),
                subject.value(),
                account == null ? null : account.value());
    }

    /** What a change is about. */
    enum Kind {
        TRANSACTION,
        ACCOUNT,
        CATEGORIES,
        HOUSEHOLD,
        OTHER
    }
}
