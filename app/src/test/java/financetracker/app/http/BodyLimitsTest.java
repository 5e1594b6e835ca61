package financetracker.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@ActiveProfiles("toy")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = Toy.class,
        properties = "finance-tracker.http.arriving-seconds-max=1")
class BodyLimitsTest {
    private static final String GOOD = "{\"name\":\"a\",\"numbers\":[]}";
    private static final String HEAD =
            "POST /api/v1/toy/limited HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {1_048_577, 10_485_760})
    void a_body_beyond_the_limit_is_refused_with_a_problem(int bytes) {
        Answer answer = Answer.to(port, "POST", "/api/v1/toy/limited", "x".repeat(bytes));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-large");
    }

    @Test
    void a_body_of_unknown_length_is_measured_as_it_arrives() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        String answer = RawSocket.send(
                port,
                HEAD + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunk.repeat(20) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("body-too-large");
    }

    @Test
    void a_body_that_nobody_reads_does_not_break_the_connection() {
        assertThat(Answer.to(port, "POST", "/nowhere", "x".repeat(500_000)).status())
                .isEqualTo(404);
    }

    @Test
    void a_body_that_arrives_too_slowly_is_given_up() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            send(socket, HEAD + "Content-Length: 100000\r\nConnection: close\r\n\r\n");
            String answer = drip(socket);

            assertThat(answer).startsWith("HTTP/1.1 408");
        }
    }

    /** A byte at a time, until an answer is there: never so long a silence that Tomcat would give up by itself. */
    private static String drip(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        socket.setSoTimeout(50);
        for (int i = 0; i < 1_000; i++) {
            send(socket, " ");
            try {
                int first = in.read();
                socket.setSoTimeout(30_000);
                return (char) first + new String(in.readNBytes(300), StandardCharsets.UTF_8);
            } catch (java.net.SocketTimeoutException noAnswerYet) {
                assertThat(i).isLessThan(999);
            }
        }
        throw new IllegalStateException("no answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "body", "read"})
    void slow_clients_keep_nobody_from_being_served(String kind) throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(4_096);
                socket.bind(new java.net.InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0));
                socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
                slow.add(socket);
                send(
                        socket,
                        switch (kind) {
                            case "head" -> HEAD;
                            case "body" -> HEAD + "Content-Length: 1000\r\n\r\n{";
                            default -> ("GET /api/v1/toy/large HTTP/1.1\r\nHost: a\r\n\r\n").repeat(5);
                        });
            }
            for (int i = 0; i < 20; i++) {
                assertThat(Answer.to(port, "POST", "/api/v1/toy/limited", GOOD).status())
                        .isEqualTo(200);
                assertThat(Answer.to(port, "GET", "/api/v1/toy/query?kind=loan&on=2026-11-22&q=x", "")
                                .status())
                        .isEqualTo(200);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
