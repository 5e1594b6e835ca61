package financetracker.command.camt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a statement, small enough to be kept until it is read. */
final class CamtElement {
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}\\u00A0]+");

    private final String name;
    private final @Nullable String currency;
    private final int line;
    private final int start;
    private int end;
    private final List<CamtElement> children = new ArrayList<>(0);
    private @Nullable StringBuilder text;

    /**
     * @param currency its {@code Ccy}
     * @param start offset of its tag in the file
     */
    CamtElement(String name, @Nullable String currency, int line, int start) {
        this.name = name;
        this.currency = currency;
        this.line = line;
        this.start = start;
    }

    String name() {
        return name;
    }

    @Nullable
    String currency() {
        return currency;
    }

    int line() {
        return line;
    }

    void add(CamtElement child) {
        children.add(child);
        text = null;
    }

    void append(String more) {
        if (children.isEmpty()) {
            text = text == null ? new StringBuilder(more) : text.append(more);
        }
    }

    /** @param offset behind its last tag in the file */
    void end(int offset) {
        end = offset;
    }

    /** As it stands in the file, at most so many characters of it. */
    String raw(String file, int max) {
        int to = Math.min(end, start + max);
        boolean pair = to < end && Character.isHighSurrogate(file.charAt(to - 1));
        return file.substring(start, pair ? to - 1 : to);
    }

    /** The element and all below it. */
    int size() {
        int size = 1;
        for (CamtElement child : children) {
            size += child.size();
        }
        return size;
    }

    /** All that are reached by these names, in the order of the file. */
    Stream<CamtElement> all(String... path) {
        Stream<CamtElement> reached = Stream.of(this);
        for (String step : path) {
            reached = reached.flatMap(each -> each.children.stream().filter(child -> child.name.equals(step)));
        }
        return reached;
    }

    @Nullable
    CamtElement first(String... path) {
        return all(path).findFirst().orElse(null);
    }

    /** The first value that is reached by these names and is not blank, without names its own; else null. */
    @Nullable
    String value(String... path) {
        return values(path).findFirst().orElse(null);
    }

    /** Without line breaks and outer blanks, and none that is blank. */
    Stream<String> values(String... path) {
        return all(path).map(CamtElement::text).filter(value -> !value.isEmpty());
    }

    private String text() {
        return text == null ? "" : BLANK.matcher(text).replaceAll(" ").strip();
    }
}
