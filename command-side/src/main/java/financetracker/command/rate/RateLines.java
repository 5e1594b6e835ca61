package financetracker.command.rate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a text, none of them longer than a file of rates can have. */
final class RateLines {
    private static final int LENGTH_MAX = 4_000;

    private final BufferedReader text;
    private int number;

    RateLines(InputStream text) {
        this.text = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
    }

    /** Of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** The next line, null after the last. */
    @Nullable
    String next() throws IOException {
        number++;
        StringBuilder line = new StringBuilder();
        int character = text.read();
        if (character < 0) {
            return null;
        }
        while (character >= 0 && character != '\n') {
            if (line.length() == LENGTH_MAX) {
                throw RateFile.broken(number, "the line is longer than " + LENGTH_MAX + " characters");
            }
            line.append((char) character);
            character = text.read();
        }
        return line.toString();
    }
}
