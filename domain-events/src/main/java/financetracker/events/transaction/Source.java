package financetracker.events.transaction;

/** Where a transaction came from. */
public enum Source {
    MANUAL,
    IMPORT,
    BANK,
    RECURRING,
    TRANSFER,
    /** What the account held before its first transaction; its other leg is equity, not a category. */
    OPENING_BALANCE
}
