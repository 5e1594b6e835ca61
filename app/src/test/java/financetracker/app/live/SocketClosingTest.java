package financetracker.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.LiveSocket;
import financetracker.app.client.LiveSocket.Closed;
import financetracker.app.client.MovableClock;
import financetracker.app.client.ServerTest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A socket ends with its session, and other sessions' sockets stay. Closing is waited for; on idle machines it takes milliseconds. */
@ServerTest
class SocketClosingTest {
    private static final Closed SESSION_ENDED = new Closed(4401, "session_ended");

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Home home;
    private String account;
    private Answer phone;
    private LiveSocket here;
    private LiveSocket there;

    @BeforeEach
    void connectTwoDevices() {
        home = Home.at(port);
        account = home.openAccount();
        phone = home.api().logIn(home.person().email(), Api.PASSWORD);
        here = home.connect().subscribe(account);
        there = LiveSocket.of(port, home.api().ticket(phone.text("accessToken")))
                .subscribe(account);
    }

    @AfterEach
    void hangUp() {
        here.close();
        there.close();
    }

    @Test
    void logout_ends_this_devices_socket() {
        assertThat(call("POST", "/api/v1/auth/logout", null).status()).isEqualTo(204);

        assertThat(here.closed()).isEqualTo(SESSION_ENDED);
        assertThat(there.sync()).isEmpty();
    }

    @Test
    void a_revoked_devices_socket_ends() {
        var sessions = call("GET", "/api/v1/auth/sessions", null).body().path("items");
        for (var session : sessions) {
            if (!session.path("current").asBoolean()) {
                call("DELETE", "/api/v1/auth/sessions/" + session.path("id").asString(), null);
            }
        }

        assertThat(there.closed()).isEqualTo(SESSION_ENDED);
        assertThat(here.sync()).isEmpty();
    }

    @Test
    void a_replayed_refresh_token_ends_the_familys_sockets_and_no_others() {
        home.api().refresh(home.person().refreshToken());
        clock.pass(Duration.ofSeconds(21));
        assertThat(home.api().refresh(home.person().refreshToken()).status()).isEqualTo(401);

        assertThat(here.closed()).isEqualTo(SESSION_ENDED);
        assertThat(there.sync()).isEmpty();
    }

    @Test
    void a_new_password_ends_the_other_devices_sockets() {
        Answer changed = call(
                "POST",
                "/api/v1/auth/password",
                Map.of("currentPassword", Api.PASSWORD, "newPassword", "eight lamps on a hill"));
        assertThat(changed.status()).as(changed.response().body()).isLessThan(300);

        assertThat(there.closed()).isEqualTo(SESSION_ENDED);
        assertThat(here.sync()).isEmpty();
    }

    @Test
    void erasure_ends_all() {
        Answer erased = call("DELETE", "/api/v1/users/me", Map.of("password", Api.PASSWORD));
        assertThat(erased.status()).as(erased.response().body()).isLessThan(300);

        assertThat(here.closed()).isEqualTo(SESSION_ENDED);
        assertThat(there.closed()).isEqualTo(SESSION_ENDED);
    }

    @Test
    void nothing_is_told_after_the_end() {
        call("POST", "/api/v1/auth/logout", null);
        String token = phone.text("accessToken");
        home.api().call("POST", "/api/v1/transactions", token, Home.transaction(account, "-1.00", "Later"));
        there.next("transaction_update");

        here.closed();
        assertThat(here.soFar()).isEmpty();
    }

    @Test
    void an_end_that_nobody_told_of_is_found_out() {
        jdbc.sql("delete from sessions where user_id = ?")
                .param(home.person().user())
                .update();
        clock.pass(Duration.ofSeconds(16));

        assertThat(here.closed()).isEqualTo(SESSION_ENDED);
        assertThat(there.closed()).isEqualTo(SESSION_ENDED);
    }

    @Test
    void who_is_not_heard_of_for_a_minute_is_gone() {
        clock.pass(Duration.ofSeconds(61));

        assertThat(here.closed()).isEqualTo(new Closed(4408, "silent"));
    }

    private Answer call(String method, String path, @Nullable Object body) {
        return home.api().call(method, path, home.person().accessToken(), body);
    }
}
