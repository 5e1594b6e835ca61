package financetracker.query.transactions;

import financetracker.refusal.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page ended. It holds the position of the first page, so that what arrives meanwhile neither shifts nor repeats
 * a row, and is good only for the filter and the order that it came from.
 *
 * @param key of the last row, in the order's columns
 * @param recorded the last row's recorded position
 */
record Cursor(long position, String key, long recorded) {
    private static final Pattern FORM = Pattern.compile("2 (\\d{1,18}) ([-.0-9@]{1,40}) (\\d{1,18}) ([0-9a-f]{16})");

    String encode(TransactionFilter filter) {
        String text = "2 " + position + " " + key + " " + recorded + " " + digest(filter);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws InvalidRequest if it is no cursor, or that of another filter or order */
    static Cursor decode(String cursor, TransactionFilter filter) {
        Matcher matcher = FORM.matcher(plain(cursor));
        if (!matcher.matches() || !hasKeyOf(filter.order(), matcher.group(2))) {
            throw invalid("is no cursor of this list");
        }
        if (!matcher.group(4).equals(digest(filter))) {
            throw invalid("belongs to another filter or order");
        }
        return new Cursor(Long.parseLong(matcher.group(1)), matcher.group(2), Long.parseLong(matcher.group(3)));
    }

    private static boolean hasKeyOf(Sort sort, String key) {
        String date = "\\d{4}-\\d{2}-\\d{2}";
        return key.matches(sort.isByDate() ? date : "-?\\d+(\\.\\d+)?@" + date);
    }

    private static String plain(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static String digest(TransactionFilter filter) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] hash = sha.digest(filter.identity().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InvalidRequest invalid(String detail) {
        return InvalidRequest.parameter("cursor", detail);
    }
}
