package financetracker.query.transactions;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of transactions as PostgreSQL's text index holds them: without case and accents, each behind a mark of its
 * household, so that one index serves all households and none pays for another's words.
 */
final class Words {
    // Every row of an import passes here, and a regular expression is felt.
    private static final BitSet IN_WORDS = types(
            Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER,
            Character.DECIMAL_DIGIT_NUMBER,
            Character.LETTER_NUMBER,
            Character.OTHER_NUMBER);
    private static final BitSet MARKS =
            types(Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK);
    private static final int WORD_LENGTH_MAX = 40;
    private static final int WORDS_MAX = 200;

    private Words() {}

    /**
     * A literal of type tsvector.
     *
     * @param payee the key of whom it names
     */
    static String index(UUID household, Collection<String> tags, UUID payee, @Nullable String... texts) {
        String mark = mark(household);
        Stream<String> words = Stream.of(texts)
                .filter(text -> text != null)
                .flatMap(text -> words(text).stream())
                .limit(WORDS_MAX);
        Stream<String> exact = Stream.concat(tags.stream().map(tag -> tagLexeme(mark, tag)), Stream.of("@" + payee));
        return Stream.concat(words.map(word -> mark + word), exact)
                .distinct()
                .map(Words::quoted)
                .collect(Collectors.joining(" "));
    }

    /**
     * A literal of type tsquery: every word of the text must begin a word of the transaction.
     *
     * @return empty if there is no letter or digit in the text
     */
    static String query(UUID household, String text) {
        return words(text).stream()
                .map(word -> quoted(mark(household) + word) + ":*")
                .collect(Collectors.joining(" & "));
    }

    /** A literal of type tsquery: candidates for having the tag, which the reader still compares exactly. */
    static String tagQuery(UUID household, String tag) {
        return quoted(tagLexeme(mark(household), tag));
    }

    /**
     * A literal of type tsquery: one of the payees is meant.
     *
     * @param payees keys; where there are none, no transaction is found
     */
    static String payeeQuery(List<String> payees) {
        return payees.isEmpty()
                ? quoted("@")
                : payees.stream().map(payee -> quoted("@" + payee)).collect(Collectors.joining(" | "));
    }

    private static List<String> words(@Nullable String text) {
        if (text == null) {
            return Collections.emptyList();
        }
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            if (IN_WORDS.get(Character.getType(point))) {
                word.appendCodePoint(point);
            } else if (!MARKS.get(Character.getType(point))) {
                end(word, words);
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(shortened(word.toString()));
            word.setLength(0);
        }
    }

    private static BitSet types(byte... types) {
        BitSet set = new BitSet();
        for (byte type : types) {
            set.set(type);
        }
        return set;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String tagLexeme(String mark, String tag) {
        return mark + "#" + shortened(tag);
    }

    /** The end of an id, which is random also where its beginning is the time. */
    private static String mark(UUID household) {
        String text = household.toString();
        return text.substring(text.length() - 8);
    }

    private static String shortened(String word) {
        return word.codePointCount(0, word.length()) <= WORD_LENGTH_MAX
                ? word
                : word.substring(0, word.offsetByCodePoints(0, WORD_LENGTH_MAX));
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
