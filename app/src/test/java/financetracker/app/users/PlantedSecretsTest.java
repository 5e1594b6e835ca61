package financetracker.app.users;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every sign-in call, done and refused, at a talkative log level: none of its secrets is in the log. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class PlantedSecretsTest {
    private static final String EMAIL = "planted.marker@secrets.example";
    private static final String NAME = "Planted Displayname";
    private static final String PASSWORD = "planted-old-password";
    private static final String NEW_PASSWORD = "planted-new-password";

    @LocalServerPort
    int port;

    @LocalManagementPort
    int operatorPort;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void no_secret_reaches_the_log(CapturedOutput output) {
        List<String> secrets = new ArrayList<>(List.of(EMAIL, NAME, PASSWORD, NEW_PASSWORD, "planted"));
        Registered person = register();
        remember(secrets, person);
        refusals(person);
        Answer refreshed = api.refresh(person.refreshToken());
        Answer login = api.logIn(EMAIL, PASSWORD, person.deviceToken());
        Answer ticket = call("POST", "/auth/ws-ticket", person, null);
        secrets.addAll(List.of(
                refreshed.text("accessToken"),
                refreshed.text("refreshToken"),
                login.text("deviceToken"),
                login.text("refreshToken"),
                ticket.text("ticket")));
        call("POST", "/auth/password", person, Map.of("currentPassword", PASSWORD, "newPassword", NEW_PASSWORD));
        Answer reset = new Api(operatorPort).call("POST", "/actuator/passwordreset", null, Map.of("email", EMAIL));
        String given = reset.text("password");
        secrets.add(given);
        remember(secrets, Registered.of(EMAIL, api.logIn(EMAIL, given)));
        Registered back = Registered.of(EMAIL, api.logIn(EMAIL, given));
        assertThat(call("DELETE", "/users/me", back, Map.of("password", given)).status())
                .isEqualTo(204);

        assertThat(secrets).noneMatch(String::isEmpty);
        assertThat(output.getAll()).contains("/api/v1/auth/login");
        assertThat(secrets).noneMatch(secret -> output.getAll().contains(secret));
    }

    private Registered register() {
        return Registered.of(
                EMAIL,
                api.call(
                        "POST",
                        "/api/v1/auth/register",
                        null,
                        Map.of("email", EMAIL, "password", PASSWORD, "displayName", NAME)));
    }

    private void refusals(Registered person) {
        api.logIn(EMAIL, "planted wrong password");
        api.call("POST", "/api/v1/auth/register", null, Map.of("email", EMAIL, "password", PASSWORD));
        api.call("POST", "/api/v1/auth/register", null, Map.of("email", "planted@", "password", PASSWORD));
        api.call("POST", "/api/v1/auth/register", null, Map.of("email", EMAIL, "password", "planted"));
        api.call("POST", "/api/v1/auth/login", null, List.of(EMAIL, PASSWORD));
        api.call("POST", "/api/v1/auth/login", null, Map.of("email", EMAIL, "planted", PASSWORD));
        api.call("GET", "/api/v1/users/me", person.accessToken() + "x", null);
        Registered other = api.register();
        call("PATCH", "/users/me", other, Map.of("email", EMAIL, "currentPassword", Api.PASSWORD));
    }

    private Answer call(String method, String path, Registered who, @Nullable Object body) {
        return api.call(method, "/api/v1" + path, who.accessToken(), body);
    }

    private static void remember(List<String> secrets, Registered person) {
        secrets.addAll(List.of(person.accessToken(), person.refreshToken(), person.deviceToken()));
    }
}
