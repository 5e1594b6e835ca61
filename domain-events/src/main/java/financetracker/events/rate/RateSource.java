package financetracker.events.rate;

/** Who says what a currency was worth. */
public enum RateSource {
    /** The reference rates of the European Central Bank. */
    ECB,
    /** A person of the household. */
    MANUAL
}
