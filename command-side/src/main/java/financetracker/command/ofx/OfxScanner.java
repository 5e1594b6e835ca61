package financetracker.command.ofx;

import financetracker.command.statement.UnreadableStatement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts OFX of either dialect into tags and text, and knows nothing of what they mean.
 *
 * <p>Document types are refused and entities other than characters are left as text, so that nothing outside the file
 * is ever read and nothing in it grows.
 */
final class OfxScanner {
    private static final int TAG_LENGTH_MAX = 1_000;
    private static final int NAME_LENGTH_MAX = 64;

    private final String text;
    private int at;
    private int line = 1;

    OfxScanner(String text) {
        this.text = text;
    }

    enum Kind {
        START,
        END,
        /** An element that begins and ends in one tag. */
        EMPTY,
        TEXT
    }

    /**
     * @param value a tag's name in upper case without its prefix, or the text with its entities resolved
     * @param line where it begins, from 1
     * @param start offset of its first character
     * @param end offset behind its last character
     */
    record Token(Kind kind, String value, int line, int start, int end) {}

    /** The line that was reached. */
    int line() {
        return line;
    }

    /** @return null at the end of the file */
    @Nullable
    Token next() {
        while (at < text.length()) {
            if (!isMarkup(at)) {
                return characters();
            } else if (text.startsWith("<!--", at)) {
                advance(endOf("-->", "a comment does not end"));
            } else if (text.startsWith("<?", at)) {
                advance(endOf("?>", "a processing instruction does not end"));
            } else if (text.startsWith("<![CDATA[", at)) {
                return literal();
            } else if (text.startsWith("<!", at)) {
                throw new UnreadableStatement(line, "document types and declarations are not allowed");
            } else {
                return tag();
            }
        }
        return null;
    }

    // SGML statements have bare "<" in their texts; a tag is only what has a name
    private boolean isMarkup(int index) {
        if (text.charAt(index) != '<' || index + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(index + 1);
        return next == '/' || next == '!' || next == '?' || isLetter(next);
    }

    private Token characters() {
        int start = at;
        int begin = line;
        int end = start;
        while (end < text.length() && !isMarkup(end)) {
            end++;
        }
        advance(end);
        return new Token(Kind.TEXT, Entities.resolve(text.substring(start, end)), begin, start, end);
    }

    private Token literal() {
        int start = at;
        int begin = line;
        int end = endOf("]]>", "a CDATA section does not end");
        advance(end);
        return new Token(Kind.TEXT, text.substring(start + 9, end - 3), begin, start, end);
    }

    private Token tag() {
        int start = at;
        int begin = line;
        int close = text.indexOf('>', start);
        if (close < 0 || close - start > TAG_LENGTH_MAX || text.lastIndexOf('<', close) != start) {
            throw new UnreadableStatement(begin, "a tag does not end");
        }
        advance(close + 1);
        boolean end = text.charAt(start + 1) == '/';
        boolean empty = !end && text.charAt(close - 1) == '/';
        String name = name(text.substring(start + (end ? 2 : 1), empty ? close - 1 : close), begin);
        Kind kind = end ? Kind.END : empty ? Kind.EMPTY : Kind.START;
        return new Token(kind, name, begin, start, at);
    }

    private static String name(String tag, int line) {
        int length = 0;
        while (length < tag.length() && !Character.isWhitespace(tag.charAt(length))) {
            length++;
        }
        String name = tag.substring(tag.lastIndexOf(':', length) + 1, length);
        if (name.isEmpty() || name.length() > NAME_LENGTH_MAX || !name.chars().allMatch(OfxScanner::isNameCharacter)) {
            throw new UnreadableStatement(line, "a tag has no proper name");
        }
        return name.toUpperCase(Locale.ROOT);
    }

    private static boolean isNameCharacter(int c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private int endOf(String mark, String otherwise) {
        int index = text.indexOf(mark, at);
        if (index < 0) {
            throw new UnreadableStatement(line, otherwise);
        }
        return index + mark.length();
    }

    private void advance(int to) {
        for (int i = at; i < to; i++) {
            char c = text.charAt(i);
            boolean returnAlone = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (c == '\n' || returnAlone) {
                line++;
            }
        }
        at = to;
    }
}
