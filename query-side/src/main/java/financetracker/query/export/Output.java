package financetracker.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;

/** Where an export is written to, for a while: it holds a snapshot of the database open. */
final class Output {
    private final Writer writer;
    private final long end;

    Output(Writer writer, Duration atMost) {
        this.writer = writer;
        this.end = System.nanoTime() + atMost.toNanos();
    }

    /** @throws UncheckedIOException if the reader has gone, or takes too long */
    void write(String text) {
        try {
            if (System.nanoTime() - end > 0) {
                throw new IOException("the export is read too slowly");
            }
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
