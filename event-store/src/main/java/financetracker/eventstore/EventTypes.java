package financetracker.eventstore;

import financetracker.events.DomainEvent;
import financetracker.events.account.AccountClosed;
import financetracker.events.account.AccountOpened;
import financetracker.events.account.AccountRenamed;
import financetracker.events.account.AccountReopened;
import financetracker.events.account.CreditLimitChanged;
import financetracker.events.assertion.BalanceAsserted;
import financetracker.events.assertion.BalanceAssertionWithdrawn;
import financetracker.events.category.CategoriesSeeded;
import financetracker.events.category.CategoryArchived;
import financetracker.events.category.CategoryCreated;
import financetracker.events.category.CategoryMerged;
import financetracker.events.category.CategoryMoved;
import financetracker.events.category.CategoryRenamed;
import financetracker.events.category.CategoryUnarchived;
import financetracker.events.counterparty.CounterpartyAliasAdded;
import financetracker.events.counterparty.CounterpartyAliasRemoved;
import financetracker.events.counterparty.CounterpartyCreated;
import financetracker.events.counterparty.CounterpartyMerged;
import financetracker.events.counterparty.CounterpartyRenamed;
import financetracker.events.household.HouseholdCreated;
import financetracker.events.household.HouseholdErased;
import financetracker.events.household.HouseholdSettingsChanged;
import financetracker.events.rate.ExchangeRatesPublished;
import financetracker.events.transaction.TransactionAmended;
import financetracker.events.transaction.TransactionCategorised;
import financetracker.events.transaction.TransactionLinked;
import financetracker.events.transaction.TransactionPosted;
import financetracker.events.transaction.TransactionRecorded;
import financetracker.events.transaction.TransactionReinstated;
import financetracker.events.transaction.TransactionRestored;
import financetracker.events.transaction.TransactionReverted;
import financetracker.events.transaction.TransactionSplit;
import financetracker.events.transaction.TransactionUnlinked;
import financetracker.events.transaction.TransactionVoided;
import financetracker.events.transfer.TransferConverted;
import financetracker.events.transfer.TransferLinked;
import financetracker.events.transfer.TransferProposed;
import financetracker.events.transfer.TransferRejected;
import financetracker.events.transfer.TransferUnlinked;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The logical names under which events are stored, for ever.
 *
 * <p>Names and revisions are independent of class names: a class may move, a stored name never changes.
 */
final class EventTypes {
    /** @param revision of the JSON form, from 1; raised, with an upcaster, when a shape changes */
    record EventType(String name, int revision, Class<? extends DomainEvent> event) {}

    private static final Map<Class<?>, EventType> BY_CLASS = new HashMap<>();
    private static final Map<String, EventType> BY_NAME = new HashMap<>();

    static {
        register("household-created", 1, HouseholdCreated.class);
        register("household-settings-changed", 1, HouseholdSettingsChanged.class);
        register("household-erased", 1, HouseholdErased.class);
        register("categories-seeded", 1, CategoriesSeeded.class);
        register("category-created", 1, CategoryCreated.class);
        register("category-renamed", 1, CategoryRenamed.class);
        register("category-moved", 1, CategoryMoved.class);
        register("category-merged", 1, CategoryMerged.class);
        register("category-archived", 1, CategoryArchived.class);
        register("category-unarchived", 1, CategoryUnarchived.class);
        register("account-opened", 1, AccountOpened.class);
        register("account-renamed", 1, AccountRenamed.class);
        register("credit-limit-changed", 1, CreditLimitChanged.class);
        register("account-closed", 1, AccountClosed.class);
        register("account-reopened", 1, AccountReopened.class);
        register("transaction-recorded", 1, TransactionRecorded.class);
        register("transaction-amended", 1, TransactionAmended.class);
        register("transaction-categorised", 1, TransactionCategorised.class);
        register("transaction-posted", 1, TransactionPosted.class);
        register("transaction-voided", 1, TransactionVoided.class);
        register("transaction-restored", 1, TransactionRestored.class);
        register("transaction-split", 1, TransactionSplit.class);
        register("transaction-linked", 1, TransactionLinked.class);
        register("transaction-unlinked", 1, TransactionUnlinked.class);
        register("transaction-reverted", 1, TransactionReverted.class);
        register("transaction-reinstated", 1, TransactionReinstated.class);
        register("transfer-linked", 1, TransferLinked.class);
        register("transfer-proposed", 1, TransferProposed.class);
        register("transfer-rejected", 1, TransferRejected.class);
        register("transfer-unlinked", 1, TransferUnlinked.class);
        register("transfer-converted", 1, TransferConverted.class);
        register("exchange-rates-published", 1, ExchangeRatesPublished.class);
        register("balance-asserted", 1, BalanceAsserted.class);
        register("balance-assertion-withdrawn", 1, BalanceAssertionWithdrawn.class);
        register("counterparty-created", 1, CounterpartyCreated.class);
        register("counterparty-renamed", 1, CounterpartyRenamed.class);
        register("counterparty-alias-added", 1, CounterpartyAliasAdded.class);
        register("counterparty-alias-removed", 1, CounterpartyAliasRemoved.class);
        register("counterparty-merged", 1, CounterpartyMerged.class);
    }

    private EventTypes() {}

    static EventType of(DomainEvent event) {
        return required(BY_CLASS.get(event.getClass()), event.getClass().getName());
    }

    static EventType named(String name) {
        return required(BY_NAME.get(name), name);
    }

    static Collection<EventType> all() {
        return BY_CLASS.values();
    }

    private static EventType required(@Nullable EventType type, String asked) {
        if (type == null) {
            throw new IllegalStateException("no event type is registered for " + asked);
        }
        return type;
    }

    private static void register(String name, int revision, Class<? extends DomainEvent> event) {
        EventType type = new EventType(name, revision, event);
        BY_CLASS.put(event, type);
        BY_NAME.put(name, type);
    }
}
