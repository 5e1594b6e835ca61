package financetracker.app.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** For what no HTTP client would send. */
final class RawSocket {
    private RawSocket() {}

    /** Sends the text and reads until the server closes. */
    static String send(int port, String text) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
