package financetracker.events.assertion;

/** Who says it. */
public enum AssertionSource {
    MANUAL,
    /** A statement that was imported. */
    IMPORT,
    BANK
}
