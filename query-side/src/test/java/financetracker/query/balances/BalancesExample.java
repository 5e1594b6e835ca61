package financetracker.query.balances;

import financetracker.query.view.ViewDatabase;

/** The reader of balances, for the tests of who builds on it. */
public final class BalancesExample {
    private BalancesExample() {}

    public static Balances of(ViewDatabase database) {
        return new Balances(database.reads());
    }
}
