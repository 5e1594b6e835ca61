package financetracker.app.users;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.ServerTest;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class PasswordsTest {
    private static final String BYTES_71 = "the quick brown fox jumps over the lazy dog and then over it once again";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void from_eight_characters_to_seventy_two_bytes_are_accepted_and_sign_in() {
        for (String password : List.of(
                "jk4!xP9u", // 8
                "éüñßøåçæ", // 8 characters in 16 bytes
                BYTES_71.substring(0, 64),
                BYTES_71 + "x", // 72 bytes
                "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤🦆🦅🦉🦇", // 18 characters in 72 bytes
                "   jk4xP9u",
                "jk4xP9u   ")) {
            String email = email();
            assertThat(register(email, password).status()).as(password).isEqualTo(201);
            assertThat(api.logIn(email, password).status()).as(password).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jk4xP9u", // 7
                "🦊🐻🐼🐨🐯🦁🐮", // 7 characters in 14 chars and 28 bytes
                BYTES_71 + "xy", // 73 bytes
                BYTES_71 + "é", // 72 characters in 73 bytes
                "password",
                "Password1",
                "P@ssw0rd!",
                "qwertyuiop",
                "12345678",
                "iloveyou2",
                "Summer2026!",
                "aaaaaaaaaaaa",
                "jk4!xP9u\0",
            })
    void others_are_refused_with_the_place_and_the_reason(String password) {
        Answer answer = register(email(), password);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/password");
    }

    @Test
    void two_hundred_and_fifty_six_bytes_of_emoji_are_refused() {
        assertThat(register(email(), "🦊🐻🐼🐨🐯🦁🐮🐷".repeat(8)).status()).isEqualTo(400);
    }

    @Test
    void half_a_character_is_refused() {
        String json = "{\"email\":\"%s\",\"password\":\"jk4!xP9u%s\"}".formatted(email(), "\\ud83e");

        assertThat(api.send(api.raw("POST", "/api/v1/auth/register", null, json).build())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void passwords_that_share_seventy_two_bytes_do_not_interchange() {
        String email = email();
        register(email, BYTES_71 + "x");

        assertThat(api.logIn(email, BYTES_71 + "xy").status()).isEqualTo(401);
        assertThat(api.logIn(email, BYTES_71 + "x" + "z".repeat(500)).status()).isEqualTo(401);
        assertThat(api.logIn(email, BYTES_71).status()).isEqualTo(401);
    }

    @Test
    void spaces_count() {
        String email = email();
        register(email, "  jk4xP9u");

        assertThat(api.logIn(email, "jk4xP9u").status()).isEqualTo(401);
        assertThat(api.logIn(email, " jk4xP9u").status()).isEqualTo(401);
    }

    @Test
    void one_text_is_one_password_however_its_accents_are_encoded() {
        String email = email();
        String composed = "café crème brûlée";
        register(email, composed);

        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(api.logIn(email, decomposed).status()).isEqualTo(200);
        assertThat(api.logIn(email, "cafe creme brulee").status()).isEqualTo(401);
    }

    private Answer register(String email, String password) {
        return api.call("POST", "/api/v1/auth/register", null, Map.of("email", email, "password", password));
    }

    private static String email() {
        return "pw-" + UUID.randomUUID() + "@example.org";
    }
}
