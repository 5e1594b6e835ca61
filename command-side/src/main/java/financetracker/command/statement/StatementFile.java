package financetracker.command.statement;

import java.util.List;

/** @param statements at least one, in the order of the file */
public record StatementFile(Format format, List<Statement> statements) {
    public static final int BYTES_MAX = 10 * 1024 * 1024;

    public static final int ROWS_MAX = 50_000;

    /** @throws UnreadableStatement if the file is larger than {@link #BYTES_MAX} */
    public static void checkSize(byte[] file) {
        if (file.length > BYTES_MAX) {
            throw new UnreadableStatement(1, "the file is larger than " + BYTES_MAX / (1024 * 1024) + " MB");
        }
    }

    public enum Format {
        /** OFX 1.x or 2.x, QFX. */
        OFX,
        CSV,
        QIF,
        /** ISO 20022 bank-to-customer statement. */
        CAMT_053
    }
}
