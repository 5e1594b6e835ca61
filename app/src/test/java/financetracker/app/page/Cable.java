package financetracker.app.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The network between a browser and the server, which can be cut, also at the worst moment. */
final class Cable implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger toLose = new AtomicInteger();

    private final int server;
    private volatile boolean cut;
    private volatile String losesAnswersTo = "";

    Cable(int server) throws IOException {
        this.server = server;
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Breaks every connection, and lets none be made until {@link #mend}. */
    void cut() {
        cut = true;
        open.forEach(Cable::close);
    }

    void mend() {
        cut = false;
    }

    /**
     * Carries the next requests that begin so to the server, and not what it answers.
     *
     * @param times more than the browser has old connections: what one of those was closed on it repeats by itself
     */
    void loseAnswersTo(String beginning, int times) {
        losesAnswersTo = beginning;
        toLose.set(times);
    }

    boolean hasLostAll() {
        return toLose.get() <= 0;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                if (cut) {
                    close(browser);
                } else {
                    Socket connection = new Socket(InetAddress.getLoopbackAddress(), server);
                    open.add(browser);
                    open.add(connection);
                    Lost lost = new Lost();
                    threads.execute(() -> carry(browser, connection, lost, true));
                    threads.execute(() -> carry(connection, browser, lost, false));
                }
            } catch (IOException closed) {
                // The door, at the test's end; or one of the two, which the other will notice.
            }
        }
    }

    private void carry(Socket from, Socket to, Lost lost, boolean asking) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] part = new byte[16_384];
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                if (asking && startsWith(part, length, losesAnswersTo) && toLose.getAndDecrement() > 0) {
                    lost.answer = true;
                } else if (!asking && lost.answer) {
                    return;
                }
                out.write(part, 0, length);
            }
        } catch (IOException broken) {
            // As cables are.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static boolean startsWith(byte[] part, int length, String beginning) {
        return !beginning.isEmpty() && new String(part, 0, length, StandardCharsets.ISO_8859_1).startsWith(beginning);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // Then it is closed.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        threads.close();
    }

    /** Of one connection. */
    private static final class Lost {
        private volatile boolean answer;
    }
}
