package financetracker.app.users;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class SignInFlowTest {
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
    void registering_signs_in() {
        Answer answer = api.call(
                "POST",
                "/api/v1/auth/register",
                null,
                Map.of("email", "Ann.Lee@Example.org", "password", Api.PASSWORD, "displayName", "Ann Lee"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("expiresIn").asInt()).isEqualTo(600);
        assertThat(answer.body().path("user").propertyNames())
                .containsExactly("id", "email", "displayName", "householdId");
        assertThat(answer.body().path("user").path("email").asString()).isEqualTo("Ann.Lee@Example.org");
        assertThat(api.me(answer.text("accessToken")).text("displayName")).isEqualTo("Ann Lee");
    }

    @Test
    void one_address_registers_once_however_it_is_spelt() {
        Registered person = api.register();

        Answer again = api.call(
                "POST",
                "/api/v1/auth/register",
                null,
                Map.of("email", " " + person.email().toUpperCase(Locale.ROOT), "password", Api.PASSWORD));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("email-taken");
    }

    @Test
    void of_many_who_register_one_address_at_once_one_does() {
        var request = api.request(
                        "POST",
                        "/api/v1/auth/register",
                        null,
                        Map.of("email", "race-%s@example.org".formatted(System.nanoTime()), "password", Api.PASSWORD))
                .build();

        assertThat(api.race(8, request).stream().map(Answer::status).sorted())
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void logging_in_answers_the_same_user_and_a_session_of_its_own() {
        Registered person = api.register();

        Answer login = api.logIn(person.email(), Api.PASSWORD);

        assertThat(login.status()).isEqualTo(200);
        assertThat(login.body().path("user").path("id").asString())
                .isEqualTo(person.user().toString());
        assertThat(api.call("GET", "/api/v1/auth/sessions", login.text("accessToken"), null)
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_one_answer() {
        Registered person = api.register();

        Answer wrong = api.logIn(person.email(), "not the password");
        Answer unknown = api.logIn("nobody@example.org", "not the password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(without(wrong)).isEqualTo(without(unknown));
    }

    @Test
    void after_logging_out_neither_token_works() {
        Registered person = api.register();

        assertThat(api.call("POST", "/api/v1/auth/logout", person.accessToken(), null)
                        .status())
                .isEqualTo(204);

        assertThat(api.me(person.accessToken()).status()).isEqualTo(401);
        assertThat(api.refresh(person.refreshToken()).status()).isEqualTo(401);
    }

    @Test
    void a_session_can_be_revoked_from_another_but_not_by_others() {
        Registered person = api.register();
        Registered stranger = api.register();
        Answer other = api.logIn(person.email(), Api.PASSWORD);
        String session = api.call("GET", "/api/v1/auth/sessions", other.text("accessToken"), null)
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("current").asBoolean())
                .map(item -> item.path("id").asString())
                .findFirst()
                .orElseThrow();
        String path = "/api/v1/auth/sessions/" + session;

        assertThat(api.call("DELETE", path, stranger.accessToken(), null).status())
                .isEqualTo(404);
        assertThat(api.me(other.text("accessToken")).status()).isEqualTo(200);
        assertThat(api.call("DELETE", path, person.accessToken(), null).status())
                .isEqualTo(204);
        assertThat(api.me(other.text("accessToken")).status()).isEqualTo(401);
        assertThat(api.me(person.accessToken()).status()).isEqualTo(200);
    }

    @Test
    void changing_the_password_needs_the_old_one_and_ends_other_sessions() {
        Registered person = api.register();
        Answer other = api.logIn(person.email(), Api.PASSWORD);
        String wanted = "eight lamps on a hill";

        assertThat(changePassword(person, "not the password", wanted).text("code"))
                .isEqualTo("wrong-password");
        assertThat(changePassword(person, Api.PASSWORD, wanted).status()).isEqualTo(204);

        assertThat(api.me(person.accessToken()).status()).isEqualTo(200);
        assertThat(api.me(other.text("accessToken")).status()).isEqualTo(401);
        assertThat(api.refresh(other.text("refreshToken")).status()).isEqualTo(401);
        assertThat(api.logIn(person.email(), Api.PASSWORD).status()).isEqualTo(401);
        assertThat(api.logIn(person.email(), wanted).status()).isEqualTo(200);
    }

    @Test
    void the_operator_resets_a_password_on_the_host() {
        Registered person = api.register();
        Api operator = new Api(operatorPort);

        Answer reset = operator.call("POST", "/actuator/passwordreset", null, Map.of("email", person.email()));

        assertThat(reset.status()).isEqualTo(200);
        assertThat(api.me(person.accessToken()).status()).isEqualTo(401);
        assertThat(api.logIn(person.email(), Api.PASSWORD).status()).isEqualTo(401);
        assertThat(api.logIn(person.email(), reset.text("password")).status()).isEqualTo(200);
        assertThat(operator.call("POST", "/actuator/passwordreset", null, Map.of("email", "nobody@example.org"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_operators_port_is_closed_to_web_pages_and_absent_from_the_peoples_port() {
        Registered person = api.register();
        Api operator = new Api(operatorPort);
        var page = operator.request("POST", "/actuator/invites", null, null)
                .header("Origin", "https://evil.example")
                .build();

        assertThat(operator.send(page).status()).isEqualTo(403);
        assertThat(operator.call("POST", "/actuator/invites", null, null).status())
                .isEqualTo(200);
        assertThat(api.call("POST", "/actuator/invites", person.accessToken(), null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_person_changes_name_and_with_the_password_address() {
        Registered person = api.register();
        String moved = "moved-" + person.email();

        assertThat(patch(person, Map.of("displayName", "Bo")).text("displayName"))
                .isEqualTo("Bo");
        assertThat(patch(person, Map.of("email", moved)).status()).isEqualTo(400);
        assertThat(patch(person, Map.of("email", api.register().email(), "currentPassword", Api.PASSWORD))
                        .status())
                .isEqualTo(409);
        assertThat(patch(person, Map.of("email", moved, "currentPassword", Api.PASSWORD))
                        .text("email"))
                .isEqualTo(moved);
        assertThat(api.logIn(person.email(), Api.PASSWORD).status()).isEqualTo(401);
        assertThat(api.logIn(moved, Api.PASSWORD).status()).isEqualTo(200);
    }

    private Answer patch(Registered person, Map<String, String> body) {
        return api.call("PATCH", "/api/v1/users/me", person.accessToken(), body);
    }

    private Answer changePassword(Registered person, String current, String wanted) {
        return api.call(
                "POST",
                "/api/v1/auth/password",
                person.accessToken(),
                Map.of("currentPassword", current, "newPassword", wanted));
    }

    private static Map<String, String> without(Answer answer) {
        Map<String, String> fields = new HashMap<>();
        answer.body()
                .propertyStream()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        assertThat(fields.remove("traceId")).isNotNull();
        return fields;
    }
}
