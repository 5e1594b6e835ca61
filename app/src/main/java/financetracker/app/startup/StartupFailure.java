package financetracker.app.startup;

/**
 * The program cannot start, for a reason that the person who started it can remove. The message is all they read: one
 * sentence that says what is wrong and what to do, without secrets.
 */
public final class StartupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartupFailure(String sentence) {
        super(sentence);
    }

    public StartupFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
