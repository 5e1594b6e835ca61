package financetracker.app.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {
    private final ClientAddress behindProxies = new ClientAddress(List.of("10.1.0.0/16", "::1"));

    @Test
    void without_a_trusted_proxy_the_header_counts_for_nothing() {
        ClientAddress direct = new ClientAddress(List.of(""));

        assertThat(direct.of(request("203.0.113.5", "198.51.100.1"))).isEqualTo("203.0.113.5");
    }

    @Test
    void a_stranger_cannot_pose_as_somebody_else() {
        assertThat(behindProxies.of(request("203.0.113.5", "198.51.100.1"))).isEqualTo("203.0.113.5");
    }

    @Test
    void behind_trusted_proxies_the_nearest_stranger_is_the_client() {
        assertThat(behindProxies.of(request("10.1.2.3", "198.51.100.1"))).isEqualTo("198.51.100.1");
        assertThat(behindProxies.of(request("10.1.2.3", "6.6.6.6, 198.51.100.1, 10.1.9.9")))
                .isEqualTo("198.51.100.1");
        assertThat(behindProxies.of(request("::1", "2001:db8::7"))).isEqualTo("2001:db8::7");
    }

    @Test
    void what_is_no_address_is_not_believed() {
        for (String hop : List.of("", "unknown", "localhost", "evil.example", "1.2.3.4:80, x", "_hidden")) {
            assertThat(behindProxies.of(request("10.1.2.3", hop))).as(hop).isEqualTo("10.1.2.3");
        }
    }

    @Test
    void only_a_trusted_proxy_can_say_that_the_client_speaks_tls() {
        MockHttpServletRequest proxied = request("10.1.2.3", "198.51.100.1");
        proxied.addHeader("X-Forwarded-Proto", "https");
        MockHttpServletRequest forged = request("203.0.113.5", "198.51.100.1");
        forged.addHeader("X-Forwarded-Proto", "https");

        assertThat(behindProxies.isSecure(proxied)).isTrue();
        assertThat(behindProxies.isSecure(forged)).isFalse();
    }

    private static MockHttpServletRequest request(String from, String forwardedFor) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(from);
        request.addHeader("X-Forwarded-For", forwardedFor);
        return request;
    }
}
