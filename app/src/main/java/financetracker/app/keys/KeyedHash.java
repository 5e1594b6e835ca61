package financetracker.app.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** HMAC-SHA-256 under the program's own secret, with a key of its own for each purpose. */
@Component
public class KeyedHash {
    private static final String FILE = "keyed-hash";
    private static final String ALGORITHM = "HmacSHA256";

    /** What a hash is for; hashes for one purpose mean nothing for another. */
    public enum Purpose {
        REFRESH_SUCCESSOR,
        DEVICE_TOKEN,
        GUESS_SUBJECT
    }

    private final Map<Purpose, SecretKey> keys = new EnumMap<>(Purpose.class);

    KeyedHash(KeyFolder folder) {
        if (!folder.has(FILE)) {
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            folder.create(FILE, Base64.getEncoder().encodeToString(secret) + "\n");
        }
        byte[] secret = Base64.getDecoder().decode(folder.read(FILE).strip());
        SecretKey root = new SecretKeySpec(secret, ALGORITHM);
        for (Purpose purpose : Purpose.values()) {
            keys.put(purpose, new SecretKeySpec(mac(root, purpose.name().getBytes(US_ASCII)), ALGORITHM));
        }
    }

    /** 32 bytes. */
    public byte[] of(Purpose purpose, byte[] data) {
        SecretKey key = keys.get(purpose);
        if (key == null) {
            throw new IllegalStateException("no key for " + purpose);
        }
        return mac(key, data);
    }

    private static byte[] mac(SecretKey key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
        }
    }
}
