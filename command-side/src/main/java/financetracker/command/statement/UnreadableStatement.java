package financetracker.command.statement;

/** The file as a whole cannot be read, so nothing of it is. */
public final class UnreadableStatement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    /**
     * @param line from 1, where it was noticed
     * @param reason for people; it must not repeat the file's content, which is personal
     */
    public UnreadableStatement(int line, String reason) {
        super("line " + line + ": " + reason);
        this.line = line;
        this.reason = reason;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
