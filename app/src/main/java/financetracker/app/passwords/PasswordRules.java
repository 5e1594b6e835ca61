package financetracker.app.passwords;

import static java.nio.charset.StandardCharsets.UTF_8;

import financetracker.refusal.InvalidRequest;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Which passwords are allowed: 8 characters to 72 bytes of UTF-8, which is all that bcrypt reads; any character but
 * NUL, nothing trimmed; none that everybody tries first.
 */
public final class PasswordRules {
    private static final int MIN_CHARACTERS = 8;
    private static final int MAX_BYTES = 72;

    private PasswordRules() {}

    /**
     * The password in the form that is hashed.
     *
     * @param pointer where in the body it stands
     * @throws InvalidRequest if it is not allowed
     */
    public static String require(String pointer, String password) {
        String form = hashable(password)
                .orElseThrow(() -> InvalidRequest.body(
                        pointer, "must be Unicode text without NUL, at most " + MAX_BYTES + " bytes long in UTF-8"));
        if (form.codePointCount(0, form.length()) < MIN_CHARACTERS) {
            throw InvalidRequest.body(pointer, "must have at least " + MIN_CHARACTERS + " characters");
        }
        if (CommonPasswords.contains(form)) {
            throw InvalidRequest.body(pointer, "is among the passwords that everybody tries first");
        }
        return form;
    }

    /**
     * The form in which two spellings of the same characters (NFC and NFD) are equal; empty for what bcrypt would cut
     * or confuse with something else.
     */
    static Optional<String> hashable(String password) {
        String form = Normalizer.normalize(password, Normalizer.Form.NFC);
        try {
            // Half a surrogate pair would be hashed as a question mark.
            int bytes = UTF_8.newEncoder().encode(CharBuffer.wrap(form)).remaining();
            return bytes <= MAX_BYTES && form.indexOf('\0') < 0 ? Optional.of(form) : Optional.empty();
        } catch (CharacterCodingException halfCharacter) {
            return Optional.empty();
        }
    }
}
