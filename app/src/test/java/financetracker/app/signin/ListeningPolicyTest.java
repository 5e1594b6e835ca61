package financetracker.app.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.app.startup.StartupFailure;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ListeningPolicyTest {
    @Test
    void on_loopback_nothing_more_is_asked() {
        assertThat(policy("server.address", "127.0.0.1").onLoopback()).isTrue();
        assertThat(policy("server.address", "::1").onLoopback()).isTrue();
    }

    @Test
    void beyond_loopback_without_tls_or_proxy_the_program_does_not_start() {
        assertThatThrownBy(() -> policy("server.address", "0.0.0.0"))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContainingAll("server.ssl.certificate", "finance-tracker.trusted-proxy", "server.address");
        assertThatThrownBy(() -> policy("server.port", "8080")).isInstanceOf(StartupFailure.class);
    }

    @Test
    void beyond_loopback_with_either_it_does() {
        assertThat(policy("server.ssl.certificate", "server.crt").onLoopback()).isFalse();
        assertThat(policy("finance-tracker.trusted-proxy", "10.0.0.1").onLoopback())
                .isFalse();
    }

    private static ListeningPolicy policy(String setting, String value) {
        return new ListeningPolicy(new MockEnvironment().withProperty(setting, value));
    }
}
