package financetracker.query.postings;

import financetracker.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first part of a ledger account's name. */
public enum Book {
    ASSETS,
    LIABILITIES,
    EXPENSES,
    INCOME,
    OPENING_BALANCES,
    TRANSFERS;

    /** @param amount from the account's point of view: what goes out is an expense, also when it is taken back */
    public static Book ofCategory(Money amount) {
        return amount.minor() < 0 ? EXPENSES : INCOME;
    }

    /** Whether its ledger accounts are the household's own accounts. */
    public boolean isOwn() {
        return this == ASSETS || this == LIABILITIES;
    }

    public boolean isCategory() {
        return this == EXPENSES || this == INCOME;
    }

    /**
     * The ledger account's name.
     *
     * @param ref the account or category; null while uncategorised, and for equity
     */
    public String ledgerAccount(@Nullable UUID ref, String currency) {
        return switch (this) {
            case ASSETS -> "assets:" + ref;
            case LIABILITIES -> "liabilities:" + ref;
            case EXPENSES -> "expenses:" + (ref == null ? "uncategorised" : ref);
            case INCOME -> "income:" + (ref == null ? "uncategorised" : ref);
            case OPENING_BALANCES -> "equity:opening-balances:" + currency;
            case TRANSFERS -> "equity:transfers:" + currency;
        };
    }
}
