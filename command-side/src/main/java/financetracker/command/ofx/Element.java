package financetracker.command.ofx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value or a group of elements. */
final class Element {
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}\\u00A0]+");

    private final String name;
    private final int line;
    private final int start;
    private final List<Element> children = new ArrayList<>(0);
    private final StringBuilder text = new StringBuilder(0);

    /** @param start offset of its tag in the file */
    Element(String name, int line, int start) {
        this.name = name;
        this.line = line;
        this.start = start;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    int start() {
        return start;
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    List<Element> children() {
        return children;
    }

    void add(Element child) {
        children.add(child);
    }

    void append(String more) {
        text.append(more);
    }

    /** The element and all below it. */
    int size() {
        int size = 1;
        for (Element child : children) {
            size += child.size();
        }
        return size;
    }

    /** The first child of this name, or null. */
    @Nullable
    Element child(String name) {
        for (Element each : children) {
            if (each.name.equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** How many children of this name have a value. */
    long count(String name) {
        return children.stream()
                .filter(each -> each.name.equals(name) && each.hasText())
                .count();
    }

    /** The value of the first child of this name that has one, without line breaks and outer blanks; else null. */
    @Nullable
    String value(String name) {
        for (Element each : children) {
            String value = each.name.equals(name) ? each.value() : "";
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    private String value() {
        return BLANK.matcher(text).replaceAll(" ").strip();
    }
}
