package financetracker.query.analytics;

import financetracker.events.HouseholdId;
import financetracker.query.accounts.AccountNames;
import financetracker.query.categories.Categories;
import financetracker.query.categories.Tree;
import financetracker.query.postings.Book;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call ledger accounts, at a position. */
@Component
class LedgerNames {
    private final Categories categories;
    private final AccountNames accounts;

    LedgerNames(Categories categories, AccountNames accounts) {
        this.categories = categories;
        this.accounts = accounts;
    }

    /** Within a reading that names the views of accounts and categories. */
    At at(HouseholdId household, long position) {
        return new At(categories.at(household, position), accounts.at(household, position));
    }

    record At(Tree tree, Map<UUID, String> accounts) {
        /** The category that an id stands for; an account's id is its own. */
        @Nullable
        UUID meant(Book book, @Nullable UUID ref) {
            return book.isCategory() ? tree.resolved(ref) : ref;
        }

        /** Null for equity, and while uncategorised. */
        @Nullable
        String name(Book book, @Nullable UUID ref) {
            return book.isCategory() ? tree.name(ref) : accounts.get(ref);
        }
    }
}
