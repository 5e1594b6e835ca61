package financetracker.query.export;

import financetracker.events.transaction.Source;
import financetracker.query.accounts.AccountNames;
import financetracker.query.categories.Tree;
import financetracker.query.export.Entry.Leg;
import financetracker.query.postings.Book;
import financetracker.query.transactions.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What ledger accounts are called in a journal: as people call them, as far as the program can read it, and each once. */
final class Chart {
    private static final String UNCATEGORISED = "uncategorised";

    private final Dialect dialect;
    private final Tree tree;
    private final Map<UUID, Book> books = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Chart(Dialect dialect, List<AccountNames.Named> accounts, Tree tree) {
        this.dialect = dialect;
        this.tree = tree;
        for (AccountNames.Named account : accounts) {
            Book book = account.kind().liability() ? Book.LIABILITIES : Book.ASSETS;
            books.put(account.id(), book);
            names.put(account.id(), once(dialect.root(book), account.name()));
        }
        String unused = once("", UNCATEGORISED);
        for (Tree.CategoryNode category : tree.nodes()) {
            if (category.mergedInto() == null) {
                UUID parent = category.parentId();
                names.put(category.id(), once(parent == null ? "" : ':' + path(parent), category.name()));
            }
        }
    }

    /** The legs as the postings have them. */
    List<Leg> legs(Transaction transaction) {
        UUID account = transaction.accountId();
        String currency = transaction.amount().currency().code();
        List<Leg> legs = new ArrayList<>();
        legs.add(new Leg(name(book(account), account, currency), transaction.amount(), null));
        boolean opening = transaction.source() == Source.OPENING_BALANCE;
        if (opening || transaction.transferId() != null) {
            Book equity = opening ? Book.OPENING_BALANCES : Book.TRANSFERS;
            legs.add(new Leg(name(equity, null, currency), transaction.amount().negated(), null));
        } else if (transaction.splits().isEmpty()) {
            Book book = Book.ofCategory(transaction.amount());
            String name = name(book, transaction.categoryId(), currency);
            legs.add(new Leg(name, transaction.amount().negated(), null));
        } else {
            for (Transaction.Part part : transaction.splits()) {
                String name = name(Book.ofCategory(part.amount()), part.categoryId(), currency);
                legs.add(new Leg(name, part.amount().negated(), part.note()));
            }
        }
        return legs;
    }

    Book book(UUID account) {
        return Objects.requireNonNull(books.get(account));
    }

    /** @param ref the account or category; null while uncategorised, and for equity */
    String name(Book book, @Nullable UUID ref, String currency) {
        String root = dialect.root(book);
        if (book.isCategory()) {
            return root + ':' + (ref == null ? dialect.namePart(UNCATEGORISED) : path(tree.resolved(ref)));
        }
        return root + ':' + (ref == null ? currency : names.get(ref));
    }

    private String path(@Nullable UUID category) {
        UUID id = Objects.requireNonNull(category);
        String known = names.get(id);
        return known == null ? unlisted(id) : known;
    }

    private String unlisted(UUID category) {
        String name = once("", category.toString());
        names.put(category, name);
        return name;
    }

    /** The path below the root, with a number where its name is taken, also by one in other letters' case. */
    private String once(String above, String wanted) {
        boolean nested = above.startsWith(":");
        String part = dialect.namePart(wanted);
        for (int number = 2; !taken.add((above + ':' + part).toLowerCase(Locale.ROOT)); number++) {
            part = dialect.namePart(dialect.namePart(wanted) + ' ' + number);
        }
        return nested ? above.substring(1) + ':' + part : part;
    }
}
