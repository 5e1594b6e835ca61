package financetracker.command.rate;

import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipInputStream;

/**
 * A file of reference rates as the European Central Bank publishes it: CSV or XML, of a day or of all days, or an archive
 * with one of these. Each reading goes through it from its beginning, so that nothing of it has to be kept.
 */
final class RateFile {
    static final int INFLATED_MAX = 32 * 1024 * 1024;

    private final byte[] bytes;

    RateFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What the file says about one day. */
    interface Days {
        /**
         * @param line where the day stands
         * @param rates units of each currency, by its code, for one euro; in the order of the file
         */
        void day(int line, LocalDate date, Map<String, String> rates);
    }

    /** @throws CommandRefused if the file is broken */
    void read(Days days) {
        try {
            if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
                readArchive(days);
            } else {
                readPlain(new ByteArrayInputStream(bytes), days);
            }
        } catch (IOException e) {
            throw broken(1, "the file cannot be unpacked");
        }
    }

    static CommandRefused broken(int line, String reason) {
        return CommandRefused.because(new Refusal.UnreadableExchangeRates(line, reason));
    }

    private void readArchive(Days days) throws IOException {
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            if (archive.getNextEntry() == null) {
                throw broken(1, "the archive is broken or empty");
            }
            readPlain(new Inflated(archive), days);
            if (archive.getNextEntry() != null) {
                throw broken(1, "the archive holds several files");
            }
        }
    }

    private static void readPlain(InputStream file, Days days) throws IOException {
        BufferedInputStream text = new BufferedInputStream(file);
        text.mark(16);
        int first = text.read();
        while (first == 0xEF || first == 0xBB || first == 0xBF || first > 0 && first <= ' ') {
            text.mark(16);
            first = text.read();
        }
        text.reset();
        if (first == '<') {
            RateXml.read(text, days);
        } else {
            RateCsv.read(text, days);
        }
    }

    /** A few kilobytes can be packed so that they fill any memory and any time. */
    private static final class Inflated extends InputStream {
        private final InputStream packed;
        private long left = INFLATED_MAX;

        Inflated(InputStream packed) {
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = packed.read(into, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw broken(1, "the archive inflates beyond " + INFLATED_MAX / (1024 * 1024) + " MB");
            }
            return count;
        }
    }
}
