package financetracker.app.users;

import financetracker.app.signin.Hashes;
import financetracker.refusal.InvalidRequest;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address.
 *
 * @param text as the person wrote it
 * @param key the form in which two spellings of one address are equal
 */
record EmailAddress(String text, String key) {
    private static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL = 64;
    private static final Pattern LOCAL = Pattern.compile("[^\\s\\p{Cntrl}@\"<>(),:;\\\\\\[\\]]+");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    /** @throws InvalidRequest if it is no address */
    static EmailAddress require(String pointer, String text) {
        return find(text).orElseThrow(() -> InvalidRequest.body(pointer, "must be an e-mail address"));
    }

    static Optional<EmailAddress> find(String text) {
        String stripped = text.strip();
        int at = stripped.lastIndexOf('@');
        if (at < 1 || at > MAX_LOCAL || stripped.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String local = stripped.substring(0, at);
        Optional<String> domain = domain(stripped.substring(at + 1));
        if (domain.isEmpty() || !LOCAL.matcher(local).matches()) {
            return Optional.empty();
        }
        String key = Normalizer.normalize(local, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT) + "@" + domain.get();
        return Optional.of(new EmailAddress(stripped, key));
    }

    private static Optional<String> domain(String text) {
        try {
            String ascii = IDN.toASCII(text).toLowerCase(Locale.ROOT);
            return DOMAIN.matcher(ascii).matches() && !ascii.contains("..") ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** What the database finds it by. A hash, because the server logs the keys that it refuses as taken. */
    byte[] hash() {
        return Hashes.sha256(key);
    }

    @Override
    public String toString() {
        return "***";
    }
}
