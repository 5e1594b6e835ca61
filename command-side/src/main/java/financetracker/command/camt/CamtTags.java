package financetracker.command.camt;

import financetracker.command.statement.UnreadableStatement;

/**
 * Where the tags stand in the text. The parser's own offsets look ahead and slip at the seams of its buffer; following
 * it from tag to tag is simple, because it has found the text well-formed already.
 */
final class CamtTags {
    private final String text;
    private int at;
    private int line = 1;
    private int start;
    private boolean empty;

    CamtTags(String text) {
        this.text = text;
    }

    /** Where the tag begins, from 1. */
    int line() {
        return line;
    }

    int start() {
        return start;
    }

    int end() {
        return at;
    }

    /** Whether the tag is an element's beginning and end. */
    boolean isEmpty() {
        return empty;
    }

    /** The empty tag has been told as an end too. */
    void taken() {
        empty = false;
    }

    void next() {
        int open = text.indexOf('<', at);
        while (text.startsWith("<!", open) || text.startsWith("<?", open)) {
            open = text.indexOf('<', behind(open));
        }
        if (open < 0) {
            throw broken();
        }
        countLines(open);
        start = open;
        int close = close(open);
        empty = text.charAt(close - 1) == '/';
        at = close + 1;
    }

    private int behind(int open) {
        String mark = text.startsWith("<!--", open) ? "-->" : text.startsWith("<?", open) ? "?>" : "]]>";
        int index = text.indexOf(mark, open);
        if (index < 0) {
            throw broken();
        }
        return index + mark.length();
    }

    private int close(int open) {
        char quote = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && c == '>') {
                return i;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        throw broken();
    }

    // The lines of the last tag itself count from here on.
    private void countLines(int to) {
        for (int i = start; i < to; i++) {
            char c = text.charAt(i);
            boolean returnAlone = c == '\r' && text.charAt(i + 1) != '\n';
            if (c == '\n' || returnAlone) {
                line++;
            }
        }
    }

    private UnreadableStatement broken() {
        return new UnreadableStatement(line, "the file is cut off, or its XML is broken here");
    }
}
