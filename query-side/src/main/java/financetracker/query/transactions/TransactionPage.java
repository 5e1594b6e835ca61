package financetracker.query.transactions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next the cursor of the page that follows; null at the end */
record TransactionPage(List<Transaction> items, @Nullable String next) {}
