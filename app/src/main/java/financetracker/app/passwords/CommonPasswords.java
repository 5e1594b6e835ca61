package financetracker.app.passwords;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What guessers try first: a list of words and rows of keys, bare or with digits and marks at the end. */
final class CommonPasswords {
    private static final Set<String> WORDS = read();
    private static final Pattern ENDING = Pattern.compile("[0-9!?.,*#@$%&_+\\- ]+$");

    private CommonPasswords() {}

    static boolean contains(String password) {
        String word = password.toLowerCase(Locale.ROOT);
        String stem = ENDING.matcher(word).replaceFirst("");
        return WORDS.contains(word)
                || WORDS.contains(stem)
                || WORDS.contains(plain(stem))
                || word.codePoints().distinct().count() <= 2;
    }

    // p@ssw0rd
    private static String plain(String word) {
        return word.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }

    private static Set<String> read() {
        InputStream list = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(Pattern.compile("\\s+")::splitAsStream)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of common passwords", e);
        }
    }
}
