package financetracker.app.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.MovableClock;
import financetracker.app.client.ServerTest;
import financetracker.app.keys.SigningKey;
import financetracker.app.keys.SigningKeys;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forged, bent and borrowed access tokens. Most are signed with the server's own key, so that only the property under
 * attack can be what refuses them.
 */
@ServerTest
class AccessTokenAttacksTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    SigningKeys keys;

    @Autowired
    MovableClock clock;

    private Api api;
    private Registered person;
    private SigningKey key;
    private KeyPair stranger;

    @BeforeEach
    void register() {
        api = new Api(port);
        person = api.register();
        key = keys.current();
        stranger = Jwts.SIG.ES256.keyPair().build();
    }

    @Test
    void a_token_made_here_by_the_rules_is_accepted() {
        String token = signed(header(), claims());

        assertThat(api.me(token).status()).isEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> every_other_token_is_refused() {
        Map<String, String> attacks = new LinkedHashMap<>();
        algorithms(attacks);
        headers(attacks);
        keyNames(attacks);
        claims(attacks);
        times(attacks);
        shapes(attacks);
        assertThat(attacks).hasSizeGreaterThanOrEqualTo(60);
        return attacks.entrySet().stream()
                .map(attack -> DynamicTest.dynamicTest(attack.getKey(), () -> refused(attack.getValue())));
    }

    private void refused(String token) {
        Answer answer = api.me(token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.response().body()).doesNotContain("Exception", "at io.", "at financetracker");
    }

    private void algorithms(Map<String, String> attacks) {
        for (String none : List.of("none", "None", "NONE", "nOnE", "")) {
            attacks.put("alg '" + none + "', no signature", encoded(with(header(), "alg", none), claims()) + ".");
            attacks.put("alg '" + none + "', our signature", signed(with(header(), "alg", none), claims()));
        }
        for (String alg : List.of("HS256", "HS384", "HS512")) {
            attacks.put(
                    alg + " with the public key as secret",
                    hmac(alg, key.pair().getPublic().getEncoded()));
            attacks.put(alg + " with an empty-looking secret", hmac(alg, new byte[64]));
        }
        for (String alg : List.of("RS256", "PS256", "ES384", "ES512", "EdDSA", "ES256K", "es256", "RSA-OAEP", "dir")) {
            attacks.put("alg " + alg + ", our signature", signed(with(header(), "alg", alg), claims()));
        }
        attacks.put("no alg", signed(without(header(), "alg"), claims()));
        attacks.put("signed by a stranger", signed(header(), claims(), stranger.getPrivate()));
        attacks.put("a signature of zeros", encoded(header(), claims()) + "." + base64(new byte[64]));
        attacks.put("a signature in DER", encoded(header(), claims()) + "." + base64(der(encoded(header(), claims()))));
    }

    private void headers(Map<String, String> attacks) {
        for (var header : Map.<String, Object>of(
                        "jku", "https://evil.example/keys",
                        "x5u", "https://evil.example/cert",
                        "jwk", publicJwk(),
                        "x5c", List.of(base64(stranger.getPublic().getEncoded())),
                        "x5t", "abc",
                        "crit", List.of("exp"),
                        "b64", false,
                        "cty", "JWT",
                        "zip", "DEF")
                .entrySet()) {
            Map<String, Object> bent = with(header(), header.getKey(), header.getValue());
            attacks.put(header.getKey() + ", our signature", signed(bent, claims()));
            attacks.put(header.getKey() + ", a stranger's signature", signed(bent, claims(), stranger.getPrivate()));
        }
        attacks.put("typ JWT", signed(with(header(), "typ", "JWT"), claims()));
        attacks.put("no typ", signed(without(header(), "typ"), claims()));
        attacks.put("typ of a ticket", signed(with(header(), "typ", "ws+jwt"), claims()));
    }

    private void keyNames(Map<String, String> attacks) {
        for (String kid : List.of(
                "", "unknown", "../../../../dev/null", "/etc/passwd", "' or 1=1 --", "signing-" + key.kid(), "\0")) {
            attacks.put("kid '" + kid + "'", signed(with(header(), "kid", kid), claims()));
        }
        attacks.put("no kid", signed(without(header(), "kid"), claims()));
        attacks.put("kid a list", signed(with(header(), "kid", List.of(key.kid())), claims()));
    }

    private void claims(Map<String, String> attacks) {
        for (String claim : List.of("iss", "aud", "sub", "sid", "household", "scope", "jti", "iat", "exp")) {
            attacks.put("no " + claim, signed(header(), without(claims(), claim)));
        }
        attacks.put("iss of another", signed(header(), with(claims(), "iss", "https://evil.example")));
        attacks.put("aud of another", signed(header(), with(claims(), "aud", "another-api")));
        attacks.put("aud of several", signed(header(), with(claims(), "aud", List.of("finance-tracker-api", "b"))));
        attacks.put("aud empty", signed(header(), with(claims(), "aud", List.of())));
        attacks.put("sub no uuid", signed(header(), with(claims(), "sub", "admin")));
        attacks.put("sub a number", signed(header(), with(claims(), "sub", 1)));
        attacks.put("sid of nobody", signed(header(), with(claims(), "sid", UUID.randomUUID())));
        attacks.put("household no uuid", signed(header(), with(claims(), "household", "*")));
        String twice = text(claims()).replaceFirst("\\{", "{\"sub\":\"" + UUID.randomUUID() + "\",");
        attacks.put("sub twice", signed(text(header()), twice, key.pair().getPrivate()));
        String kidTwice = text(header()).replaceFirst("\\{", "{\"kid\":\"x\",");
        attacks.put("kid twice", signed(kidTwice, text(claims()), key.pair().getPrivate()));
    }

    private void times(Map<String, String> attacks) {
        long now = clock.instant().getEpochSecond();
        attacks.put("expired beyond the leeway", signed(header(), with(claims(), "exp", now - 6)));
        attacks.put("expired long ago", signed(header(), with(claims(), "exp", 0)));
        attacks.put("not yet valid", signed(header(), with(claims(), "nbf", now + 600)));
        attacks.put("issued in the future", signed(header(), with(claims(), "iat", now + 600)));
        attacks.put("exp a text", signed(header(), with(claims(), "exp", "tomorrow")));
        attacks.put("exp out of range", signed(header(), with(claims(), "exp", Long.MIN_VALUE)));
    }

    private void shapes(Map<String, String> attacks) {
        String good = signed(header(), claims());
        String[] parts = good.split("\\.");
        attacks.put("a refresh token", person.refreshToken());
        attacks.put("a device token", person.deviceToken());
        attacks.put(
                "a ticket",
                api.call("POST", "/api/v1/auth/ws-ticket", person.accessToken(), null)
                        .text("ticket"));
        attacks.put("no signature", parts[0] + "." + parts[1]);
        attacks.put("an empty signature", parts[0] + "." + parts[1] + ".");
        attacks.put("four parts", good + "." + parts[2]);
        attacks.put("five parts", good + ".." + parts[2]);
        attacks.put("dots", "..");
        attacks.put("nothing", "");
        attacks.put("no Base64", "%%%.%%%.%%%");
        attacks.put("header no JSON", base64("hello".getBytes(UTF_8)) + "." + parts[1] + "." + parts[2]);
        attacks.put("header a list", signed("[]", text(claims()), key.pair().getPrivate()));
        attacks.put("claims a list", signed(text(header()), "[]", key.pair().getPrivate()));
        attacks.put("claims no JSON", signed(text(header()), "hello", key.pair().getPrivate()));
        attacks.put(
                "claims nested deep",
                signed(text(header()), "[".repeat(700), key.pair().getPrivate()));
        attacks.put(
                "another's claims under our signature",
                parts[0] + "." + part(with(claims(), "sub", person.household())) + "." + parts[2]);
        attacks.put("longer than any of ours", signed(header(), with(claims(), "pad", "x".repeat(5_000))));
        attacks.put("twice the scheme", "Bearer " + good);
    }

    @Test
    void a_token_of_a_megabyte_and_two_tokens_are_refused() {
        assertThat(api.me("x".repeat(1_000_000)).status()).isIn(400, 401, 431);
        var two = api.request("GET", "/api/v1/users/me", person.accessToken(), null)
                .header("Authorization", "Bearer " + person.accessToken())
                .build();
        assertThat(api.send(two).status()).isEqualTo(401);
    }

    @Test
    void a_token_counts_in_its_header_only() {
        String token = person.accessToken();
        assertThat(api.call("GET", "/api/v1/users/me?access_token=" + token, null, null)
                        .status())
                .isEqualTo(401);
        var cookie = api.request("GET", "/api/v1/users/me", null, null)
                .header("Cookie", "access_token=" + token)
                .build();
        assertThat(api.send(cookie).status()).isEqualTo(401);
    }

    private Map<String, Object> header() {
        return new LinkedHashMap<>(Map.of("alg", "ES256", "typ", "at+jwt", "kid", key.kid()));
    }

    private Map<String, Object> claims() {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = JSON.readerForMapOf(Object.class)
                .readValue(Base64.getUrlDecoder().decode(person.accessToken().split("\\.")[1]));
        claims.put("iat", now);
        claims.put("exp", now + 600);
        return claims;
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(map);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> map, String key) {
        Map<String, Object> changed = new LinkedHashMap<>(map);
        changed.remove(key);
        return changed;
    }

    private String signed(Map<String, Object> header, Map<String, Object> claims) {
        return signed(header, claims, key.pair().getPrivate());
    }

    private static String signed(Map<String, Object> header, Map<String, Object> claims, PrivateKey by) {
        return signed(text(header), text(claims), by);
    }

    private static String signed(String header, String claims, PrivateKey by) {
        String content = base64(header.getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(by);
            signature.update(content.getBytes(UTF_8));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] der(String content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.pair().getPrivate());
            signature.update(content.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String hmac(String alg, byte[] secret) {
        String content = encoded(with(header(), "alg", alg), claims());
        try {
            Mac mac = Mac.getInstance("HmacSHA" + alg.substring(2));
            mac.init(new SecretKeySpec(secret, "HMAC"));
            return content + "." + base64(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> publicJwk() {
        return new LinkedHashMap<>(
                Jwks.builder().key((ECPublicKey) stranger.getPublic()).build());
    }

    private static String encoded(Map<String, Object> header, Map<String, Object> claims) {
        return part(header) + "." + part(claims);
    }

    private static String part(Map<String, Object> json) {
        return base64(text(json).getBytes(UTF_8));
    }

    private static String text(Map<String, Object> json) {
        return JSON.writeValueAsString(json);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
