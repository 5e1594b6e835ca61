package financetracker.query.live;

/** Puts the parts of a message together, up to the length that a message may have. For one thread. */
final class MessageParts {
    /** Of a message in characters; a longer one is read over and refused. */
    static final int MESSAGE_MAX = 4_096;

    private static final int READ_MAX = 1 << 20;

    private final StringBuilder text = new StringBuilder();
    private int length;

    void add(CharSequence part) {
        skip(part.length());
        if (length <= MESSAGE_MAX) {
            text.append(part);
        }
    }

    /** An empty part counts too: a message of endless ones would never end. */
    void skip(int size) {
        length += Math.max(size, 1);
    }

    /** Longer than anything that is worth reading over. */
    boolean isEndless() {
        return length > READ_MAX;
    }

    boolean isTooLarge() {
        return length > MESSAGE_MAX;
    }

    /** The text, of which nothing is kept. */
    String take() {
        String whole = text.toString();
        text.setLength(0);
        length = 0;
        return whole;
    }
}
