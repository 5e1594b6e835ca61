package financetracker.query.export;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ledger account as a journal declares it.
 *
 * @param name in the journal
 * @param id of the account or category; null while uncategorised, and for equity
 * @param called what people call it; null where there is no id
 * @param first the earliest date on which it can be posted to
 */
record LedgerAccount(
        String name, @Nullable UUID id, @Nullable String called, SortedSet<String> currencies, LocalDate first) {}
