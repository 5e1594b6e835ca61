package financetracker.app.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A key pair on the curve P-256 that signs access tokens with ES256.
 *
 * @param kid begins with the time at which the key was made, in seconds, so that names sort by age
 */
public record SigningKey(String kid, KeyPair pair) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static SigningKey generate(Instant now) {
        byte[] suffix = new byte[4];
        RANDOM.nextBytes(suffix);
        String kid = "%012d-%s".formatted(now.getEpochSecond(), HexFormat.of().formatHex(suffix));
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return new SigningKey(kid, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no P-256", e);
        }
    }

    /** @param text two lines: the private key (PKCS #8) and the public key (X.509), both DER in Base64 */
    static SigningKey parse(String kid, String text) {
        List<String> lines = text.lines().toList();
        try {
            KeyFactory keys = KeyFactory.getInstance("EC");
            return new SigningKey(
                    kid,
                    new KeyPair(
                            keys.generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))),
                            keys.generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))))));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("the signing key " + kid + " cannot be read", e);
        }
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
    }

    Instant madeAt() {
        return Instant.ofEpochSecond(Long.parseLong(kid.substring(0, kid.indexOf('-'))));
    }

    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
