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
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is read once, when first asked for, and kept.
 *
 * <p>A body that has not arrived with its headers is waited for by a thread. Such bodies share a budget, counted in
 * kilobytes and at least {@value #WAITING_KILOBYTES_MIN} each, so that clients that send slowly can hold neither all
 * threads nor all memory; and each has a deadline.
 */
final class BoundedBody extends HttpServletRequestWrapper {
    private static final int WAITING_KILOBYTES_MIN = 1_024;
    private static final int DISCARDED_BYTES_MAX = 16 << 20;
    private static final Duration DISCARDING_MAX = Duration.ofSeconds(5);
    private static final int CHUNK = 8_192;

    private final int bytesMax;
    private final Duration timeMax;
    private final Semaphore kilobytes;
    private byte @Nullable [] bytes;
    private boolean touched;

    BoundedBody(HttpServletRequest request, int bytesMax, Duration timeMax, Semaphore kilobytes) {
        super(request);
        this.bytesMax = bytesMax;
        this.timeMax = timeMax;
        this.kilobytes = kilobytes;
    }

    /** @throws RequestRefused if it is too large, too slow, or too many others are arriving */
    byte[] bytes() throws IOException {
        if (bytes == null) {
            touched = true;
            bytes = read();
        }
        return bytes;
    }

    private byte[] read() throws IOException {
        long declared = getContentLengthLong();
        if (declared > bytesMax) {
            discard();
            throw tooLarge();
        }
        InputStream in = getRequest().getInputStream();
        if (declared >= 0 && in.available() >= declared) {
            return in.readNBytes((int) declared);
        }
        int cost = Math.max(WAITING_KILOBYTES_MIN, (declared < 0 ? bytesMax : (int) declared) >> 10);
        if (!kilobytes.tryAcquire(cost)) {
            throw new RequestRefused(Problem.of(ProblemCode.OVERLOADED).retryAfter(2));
        }
        try {
            return readBefore(System.nanoTime() + timeMax.toNanos(), in, bytesMax);
        } catch (SocketTimeoutException e) {
            throw new RequestRefused(Problem.of(ProblemCode.REQUEST_TIMEOUT));
        } finally {
            kilobytes.release(cost);
        }
    }

    private byte[] readBefore(long deadlineNanos, InputStream in, int max) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            if (out.size() + n > max) {
                discard();
                throw tooLarge();
            }
            out.write(chunk, 0, n);
            if (System.nanoTime() > deadlineNanos) {
                throw new SocketTimeoutException();
            }
        }
        return out.toByteArray();
    }

    private RequestRefused tooLarge() {
        return new RequestRefused(
                Problem.of(ProblemCode.BODY_TOO_LARGE, "The body may have at most " + bytesMax + " bytes."));
    }

    /** Reads and drops a body that nobody asked for. Without it the connection would be reset under the client. */
    void discardRest() {
        if (!touched) {
            discard();
        }
    }

    private void discard() {
        touched = true;
        if (!kilobytes.tryAcquire(WAITING_KILOBYTES_MIN)) {
            return;
        }
        long deadlineNanos = System.nanoTime() + DISCARDING_MAX.toNanos();
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = getRequest().getInputStream();
            int left = DISCARDED_BYTES_MAX;
            while (left > 0 && System.nanoTime() < deadlineNanos) {
                int n = in.read(chunk);
                if (n < 0) {
                    return;
                }
                left -= n;
            }
        } catch (IOException e) {
            // The client has gone; there is nobody to answer.
        } finally {
            kilobytes.release(WAITING_KILOBYTES_MIN);
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
