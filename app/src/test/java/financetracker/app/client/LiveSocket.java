package financetracker.app.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's socket to the running program. Every frame that it gets is checked against the AsyncAPI document. */
public final class LiveSocket implements WebSocket.Listener, AutoCloseable {
    public static final String PROTOCOL = "finance-tracker";

    private static final String PATH = "/api/v1/ws";
    /** For what must come: long, as it is waited for only where something is wrong. */
    private static final long PATIENCE_SECONDS = 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    /** How the server closed; 1006 if it hung up without a word. */
    public record Closed(int code, String reason) {}

    private LiveSocket(String address, String origin, String... protocols) {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        if (!origin.isEmpty()) {
            builder.header("Origin", origin);
        }
        if (protocols.length > 0) {
            builder.subprotocols(
                    protocols[0],
                    List.of(protocols).subList(1, protocols.length).toArray(String[]::new));
        }
        socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + address), this)
                .join();
    }

    /** A connection that is nobody's yet. */
    public static LiveSocket open(int port) {
        return new LiveSocket(port + PATH, "");
    }

    /** As a page of that origin connects, with something after the address. */
    public static LiveSocket open(int port, String query, String origin) {
        return new LiveSocket(port + PATH + query, origin);
    }

    /** A connection of the ticket's holder, told in the handshake. */
    public static LiveSocket openWith(int port, String ticket) {
        return new LiveSocket(port + PATH, "", PROTOCOL, "ticket." + ticket);
    }

    /** A connection of the ticket's holder, told by its first message, which has been answered. */
    public static LiveSocket of(int port, String ticket) {
        LiveSocket live = open(port);
        live.say("authenticate", Map.of("ticket", ticket));
        live.next("connected");
        return live;
    }

    public String protocol() {
        return socket.getSubprotocol();
    }

    public LiveSocket say(String event, Map<String, ?> data) {
        return sayRaw(JSON.writeValueAsString(Map.of("event", event, "data", data)));
    }

    public LiveSocket sayRaw(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    /** Parts of one message, without its end; stops when the server hangs up. */
    public void sayEndlessly(String part, int parts) {
        try {
            for (int i = 0; i < parts; i++) {
                socket.sendText(part, false).join();
            }
        } catch (CompletionException hungUp) {
            // As it should.
        }
    }

    public LiveSocket sayBinary(byte[] message) {
        socket.sendBinary(ByteBuffer.wrap(message), true).join();
        return this;
    }

    /** Subscribes, and comes back once that is done. */
    public LiveSocket subscribe(String account) {
        say("subscribe_account", Map.of("account_id", account));
        List<JsonNode> before = sync();
        if (!before.isEmpty() && before.getLast().path("event").asString().equals("error")) {
            throw new AssertionError("not subscribed: " + before.getLast());
        }
        return this;
    }

    /** Comes back once the server has followed all messages, with the frames that came before that. */
    public List<JsonNode> sync() {
        say("ping", Map.of());
        return until("pong");
    }

    /** The frames until the first of this event, without it. */
    public List<JsonNode> until(String event) {
        List<JsonNode> before = new ArrayList<>();
        for (JsonNode frame = next(); !frame.path("event").asString().equals(event); frame = next()) {
            before.add(frame);
        }
        return before;
    }

    /** The next frame, which must be of this event. */
    public JsonNode next(String event) {
        JsonNode frame = next();
        if (!frame.path("event").asString().equals(event)) {
            throw new AssertionError("expected " + event + ", got " + frame);
        }
        return frame;
    }

    public JsonNode next() {
        try {
            String frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("no frame came; closed: " + closed.getNow(null));
            }
            return read(frame);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The frames that have come already. */
    public List<JsonNode> soFar() {
        List<String> come = new ArrayList<>();
        frames.drainTo(come);
        return come.stream().map(LiveSocket::read).toList();
    }

    private static JsonNode read(String frame) {
        return FrameSchemas.checked(JSON.readTree(frame));
    }

    /** Waits until the server closes. */
    public Closed closed() {
        try {
            return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("not closed");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    /** Closes as a client should. */
    public void end() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    /** Hangs up without a word. */
    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            frames.add(text.toString());
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closed.complete(new Closed(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.complete(new Closed(1006, error.toString()));
    }
}
