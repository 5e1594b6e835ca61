package financetracker.app.http;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is read once, when first asked for, and kept.
 *
 * <p>While it arrives it takes room among the {@link ArrivingBodies}, so that clients that send slowly can hold neither
 * all threads nor all memory; and it has a deadline.
 */
final class BoundedBody extends HttpServletRequestWrapper {
    private static final int DISCARDED_BYTES_MAX = 16 << 20;
    private static final Duration DISCARDING_MAX = Duration.ofSeconds(5);
    private static final int CHUNK = 8_192;

    private final String address;
    private final int bytesMax;
    private final Duration timeMax;
    private final ArrivingBodies arriving;
    private byte @Nullable [] bytes;
    /** Nothing is left to be read, or nothing that is worth waiting for. */
    private boolean done;

    /** @param address the client's, whose share of the room it takes */
    BoundedBody(HttpServletRequest request, String address, int bytesMax, Duration timeMax, ArrivingBodies arriving) {
        super(request);
        this.address = address;
        this.bytesMax = bytesMax;
        this.timeMax = timeMax;
        this.arriving = arriving;
    }

    /** @throws RequestRefused if it is too large, too slow, or too many others are arriving */
    byte[] bytes() throws IOException {
        if (bytes == null) {
            bytes = read();
        }
        return bytes;
    }

    private byte[] read() throws IOException {
        long declared = getContentLengthLong();
        if (declared > bytesMax) {
            throw tooLarge();
        }
        int bytesExpected = declared < 0 ? bytesMax : (int) declared;
        try (var room = arriving.enter(address, bytesExpected).orElseThrow(BoundedBody::overloaded)) {
            return readBefore(
                    System.nanoTime() + timeMax.toNanos(), getRequest().getInputStream());
        } catch (SocketTimeoutException e) {
            done = true;
            throw new RequestRefused(Problem.of(ProblemCode.REQUEST_TIMEOUT));
        }
    }

    private static RequestRefused overloaded() {
        return new RequestRefused(Problem.of(ProblemCode.OVERLOADED).retryAfter(2));
    }

    private byte[] readBefore(long deadlineNanos, InputStream in) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            if (out.size() + n > bytesMax) {
                throw tooLarge();
            }
            out.write(chunk, 0, n);
            if (System.nanoTime() > deadlineNanos) {
                throw new SocketTimeoutException();
            }
        }
        done = true;
        return out.toByteArray();
    }

    private RequestRefused tooLarge() {
        return new RequestRefused(
                Problem.of(ProblemCode.BODY_TOO_LARGE, "The body may have at most " + bytesMax + " bytes."));
    }

    /** Whether the client may still be sending. */
    boolean isUnfinished() {
        return !done;
    }

    /** Reads and drops what nobody asked for. Without it the connection would be reset under the client. */
    void discardRest() {
        done = true;
        try (var room = arriving.enter(address, 0).orElse(null)) {
            if (room != null) {
                discardFrom(getRequest().getInputStream());
            }
        } catch (IOException e) {
            // The client has gone; there is nobody to answer.
        }
    }

    private static void discardFrom(InputStream in) throws IOException {
        long deadlineNanos = System.nanoTime() + DISCARDING_MAX.toNanos();
        byte[] chunk = new byte[CHUNK];
        int left = DISCARDED_BYTES_MAX;
        while (left > 0 && System.nanoTime() < deadlineNanos) {
            int n = in.read(chunk);
            if (n < 0) {
                return;
            }
            left -= n;
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new ArrayInputStream(bytes());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
