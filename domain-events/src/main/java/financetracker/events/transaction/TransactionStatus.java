package financetracker.events.transaction;

public enum TransactionStatus {
    /** Announced, not yet final: counts into the pending balance. */
    PENDING,
    /** Final: counts into the posted balance. */
    POSTED,
    /** Taken back: counts nowhere, and stays visible. */
    VOIDED
}
