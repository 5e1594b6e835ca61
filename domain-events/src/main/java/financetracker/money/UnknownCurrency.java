package financetracker.money;

/** A currency code that is not in our frozen ISO 4217 table. */
public final class UnknownCurrency extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public UnknownCurrency(String code) {
        super("unknown currency: " + code);
    }
}
