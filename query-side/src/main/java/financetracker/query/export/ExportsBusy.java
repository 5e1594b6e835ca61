package financetracker.query.export;

/** As many exports are going on as may: one for each household, a few in all. */
public final class ExportsBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExportsBusy() {
        super("an export is going on");
    }
}
