package financetracker.query.view;

import financetracker.events.household.HouseholdErased;
import financetracker.log.RecordedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the views share in reading batches. */
public final class Batches {
    private Batches() {}

    /**
     * Cuts a batch after each erasure of a household, so that a view writes what it has folded, the erasure's own row
     * included, before it overwrites.
     */
    public static List<List<RecordedEvent>> cutAtErasures(List<RecordedEvent> batch) {
        List<List<RecordedEvent>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i).event() instanceof HouseholdErased) {
                parts.add(batch.subList(from, i + 1));
                from = i + 1;
            }
        }
        if (from < batch.size()) {
            parts.add(batch.subList(from, batch.size()));
        }
        return parts;
    }

    /** The text of a resource beside the class, such as a view's tables. */
    public static String resource(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name + " beside " + beside.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text as PostgreSQL can store it: it has no NUL and no half of a surrogate pair. A person's strange text must
     * not park a household.
     */
    public static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return text.codePoints()
                        .map(point -> point == 0 || isHalf(point) ? 0xFFFD : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
