package financetracker.app.users;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ErasureTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Erasure erasure;

    private Api api;
    private Registered person;

    @BeforeEach
    void register() {
        api = new Api(port);
        person = api.register();
    }

    @Test
    void nothing_happens_without_the_password() {
        assertThat(erase("not the password").text("code")).isEqualTo("wrong-password");
        assertThat(api.call("DELETE", "/api/v1/users/me", person.accessToken(), null)
                        .status())
                .isEqualTo(400);
        assertThat(api.me(person.accessToken()).status()).isEqualTo(200);
    }

    @Test
    void an_erased_person_is_gone_with_every_session_and_the_households_key() {
        Answer otherDevice = api.logIn(person.email(), Api.PASSWORD);

        assertThat(erase(Api.PASSWORD).status()).isEqualTo(204);

        assertThat(api.me(person.accessToken()).status()).isEqualTo(401);
        assertThat(api.me(otherDevice.text("accessToken")).status()).isEqualTo(401);
        assertThat(api.refresh(otherDevice.text("refreshToken")).status()).isEqualTo(401);
        assertThat(api.logIn(person.email(), Api.PASSWORD).status()).isEqualTo(401);
        assertThat(rowsThatName(person)).isEmpty();
        assertThat(keyIsDestroyed(person)).isTrue();
    }

    @Test
    void the_address_can_register_again_as_somebody_new() {
        erase(Api.PASSWORD);

        Answer again = api.call(
                "POST", "/api/v1/auth/register", null, Map.of("email", person.email(), "password", Api.PASSWORD));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().path("user").path("householdId").asString())
                .isNotEqualTo(person.household().toString());
    }

    @Test
    void an_erasure_that_was_cut_short_is_finished_later() {
        jdbc.sql("update users set erasing_since = now() where id = ?")
                .param(person.user())
                .update();
        assertThat(api.logIn(person.email(), Api.PASSWORD).status()).isEqualTo(401);

        erasure.finishAll();

        assertThat(rowsThatName(person)).isEmpty();
        assertThat(keyIsDestroyed(person)).isTrue();
    }

    @Test
    void a_household_outlives_one_of_two_people() {
        Registered other = api.register();
        jdbc.sql("update users set household = ? where id = ?")
                .param(person.household())
                .param(other.user())
                .update();
        assertThat(erase(Api.PASSWORD).status()).isEqualTo(204);

        assertThat(keyIsDestroyed(person))
                .as("somebody still lives in the household")
                .isFalse();
        assertThat(api.me(other.accessToken()).status()).isEqualTo(200);
    }

    private Answer erase(String password) {
        return api.call("DELETE", "/api/v1/users/me", person.accessToken(), Map.of("password", password));
    }

    private List<String> rowsThatName(Registered who) {
        return jdbc.sql("""
                        select u::text from users u where id = :user or email = :email
                        union all select s::text from sessions s where user_id = :user
                        union all select t::text from refresh_tokens t
                            where not exists (select from sessions s where s.id = t.session_id)""")
                .param("user", who.user())
                .param("email", who.email())
                .query(String.class)
                .list();
    }

    private boolean keyIsDestroyed(Registered who) {
        return jdbc.sql("""
                        select exists (select from vault.household_key
                            where household = ? and destroyed_at is not null and wrapped_key is null)""").param(who.household()).query(Boolean.class).single();
    }
}
