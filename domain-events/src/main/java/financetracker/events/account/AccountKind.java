package financetracker.events.account;

/** What an account is. A liability's balance is negative when owed. */
public enum AccountKind {
    CHECKING(false),
    SAVINGS(false),
    CASH(false),
    CREDIT_CARD(true),
    LOAN(true),
    MORTGAGE(true),
    INVESTMENT(false),
    PROPERTY(false),
    OTHER_ASSET(false),
    OTHER_LIABILITY(true);

    private final boolean liability;

    AccountKind(boolean liability) {
        this.liability = liability;
    }

    public boolean liability() {
        return liability;
    }

    /** Whether money can be available beyond the balance: a card's limit, an overdraft. */
    public boolean mayHaveCreditLimit() {
        return this == CREDIT_CARD || this == CHECKING || this == OTHER_LIABILITY;
    }
}
