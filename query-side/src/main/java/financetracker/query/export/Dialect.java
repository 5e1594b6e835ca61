package financetracker.query.export;

import financetracker.money.Money;
import financetracker.query.postings.Book;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** How a program of plain-text accounting wants a journal written. */
interface Dialect {
    String fileName();

    /** What the names of the book's ledger accounts begin with. */
    String root(Book book);

    /** What people wrote as a part of an account's name that the program takes for one; never empty. */
    String namePart(String text);

    String head(String about, Collection<String> currencies);

    String account(LedgerAccount account);

    String entry(Entry entry);

    /**
     * Lets the program check what accounts come to.
     *
     * @param date on which nothing else is entered
     */
    String balances(LocalDate date, Map<String, Money> byName);
}
