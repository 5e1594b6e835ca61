package financetracker.events.transfer;

/** What speaks for two transactions being one transfer. */
public enum Evidence {
    /** What leaves one account is exactly what arrives at the other. */
    OPPOSITE_AMOUNTS,
    /** Across currencies, what arrives is near what the rate of the day makes of what leaves. */
    AMOUNTS_NEAR_RATE,
    /** The one that pays out names the account that is paid in. */
    NAMES_RECEIVING_ACCOUNT,
    /** The one that is paid in names the account that pays out. */
    NAMES_PAYING_ACCOUNT,
    /** No other transaction could be the other leg of either. */
    ONLY_CANDIDATE
}
