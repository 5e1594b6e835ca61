package financetracker.app.live;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A socket by hand, with little room for what it does not read. */
final class DeafSocket implements Closeable {
    private static final int ROOM = 4_096;

    private final Socket socket = new Socket();
    private final InputStream in;

    DeafSocket(int port, String ticket) throws IOException {
        // Before connecting, as the window is agreed on then.
        socket.setReceiveBufferSize(ROOM);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        in = socket.getInputStream();
        String handshake = "GET /api/v1/ws HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                + "Sec-WebSocket-Protocol: finance-tracker, ticket." + ticket + "\r\n\r\n";
        socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
    }

    /** A short text, masked by zeros. */
    void say(String message) throws IOException {
        byte[] text = message.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0x81);
        if (text.length < 126) {
            frame.write(0x80 | text.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(text.length >> 8);
            frame.write(text.length);
        }
        frame.write(new byte[4]);
        frame.write(text);
        socket.getOutputStream().write(frame.toByteArray());
    }

    String readUntil(String text) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new AssertionError("closed after " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    /** Everything up to the server's hanging up. */
    String readToTheEnd() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
