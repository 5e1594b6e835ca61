package financetracker.app.launch;

/**
 * The class that the jar starts with. It is compiled for an old Java, so that an old one can say what it lacks instead
 * of failing on the class format.
 */
public final class FinanceTrackerLauncher {
    private static final int OLDEST = 21;

    private FinanceTrackerLauncher() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        int version = Runtime.version().feature();
        if (version < OLDEST) {
            System.err.println("Finance Tracker needs Java " + OLDEST + " or newer, and this is Java " + version + " ("
                    + System.getProperty("java.home") + "): start it with the java of a newer JDK.");
            System.exit(1);
        }
        Class.forName("financetracker.app.FinanceTracker")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }
}
