package financetracker.app.http;

import financetracker.events.Caller.IdempotencyKey;
import financetracker.events.HouseholdId;
import financetracker.refusal.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;

/** Makes a request's idempotency key from its {@value #HEADER} header. */
final class IdempotencyKeys {
    static final String HEADER = "Idempotency-Key";
    static final String FORM = "[!-~]{1,255}";
    private static final Pattern VISIBLE_ASCII = Pattern.compile(FORM);
    private static final String AUTH = "/api/v1/auth/";

    private IdempotencyKeys() {}

    /**
     * Null where the client gave none, and under {@code /auth}, whose answers are secrets and must not be kept.
     *
     * @throws InvalidRequest if the header is no key
     */
    static @Nullable IdempotencyKey of(HttpServletRequest request, HouseholdId household) throws IOException {
        List<String> given = Collections.list(request.getHeaders(HEADER));
        if (given.isEmpty() || request.getRequestURI().startsWith(AUTH)) {
            return null;
        }
        if (given.size() > 1 || !VISIBLE_ASCII.matcher(given.getFirst()).matches()) {
            throw InvalidRequest.header(HEADER, "must be given once, with 1 to 255 visible ASCII characters");
        }
        String route = request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String scoped = sha256(text(household.toString()), text(route), text(given.getFirst()));
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String asked = sha256(text(request.getMethod()), text(request.getRequestURI()), text(query), body(request));
        return new IdempotencyKey(scoped, asked);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (parts != null) {
            // Spring has parsed it already, and between the parts stands a boundary that differs with each sending.
            return parts(parts);
        }
        BoundedBody body = WebUtils.getNativeRequest(request, BoundedBody.class);
        return body == null ? new byte[0] : body.bytes();
    }

    private static byte[] parts(MultipartHttpServletRequest parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (var file : new TreeMap<>(parts.getFileMap()).entrySet()) {
            all.writeBytes(text(sha256(text(file.getKey()), file.getValue().getBytes())));
        }
        for (var field : new TreeMap<>(parts.getParameterMap()).entrySet()) {
            for (String value : field.getValue()) {
                all.writeBytes(text(sha256(text(field.getKey()), text(value))));
            }
        }
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Each part is preceded by its length, so that no two lists of parts hash alike. */
    private static String sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(text(part.length + ":"));
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
