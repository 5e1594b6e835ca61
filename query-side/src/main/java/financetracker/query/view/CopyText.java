package financetracker.query.view;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's text format of {@code COPY}: a line for each row, tabs between columns. */
final class CopyText {
    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(CHUNK + 1_000);

    CopyText(CopyIn copy) {
        this.copy = copy;
    }

    void write(@Nullable Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(row[i]);
        }
        text.append('\n');
        if (text.length() > CHUNK) {
            flush();
        }
    }

    void flush() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String string -> escape(string);
            case BigDecimal number -> text.append(number.toPlainString());
            // Ids, integers, booleans, dates and instants have nothing to escape.
            default -> text.append(value);
        }
    }

    private void escape(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }
}
