package financetracker.app.users;

import com.fasterxml.uuid.Generators;
import financetracker.app.keys.KeyedHash;
import financetracker.app.keys.KeyedHash.Purpose;
import financetracker.events.UserId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tokens by which a device on which somebody signed in before is known again. They let nobody in; they only give the
 * device guesses of its own, so that strangers who guess cannot lock it out.
 */
@Component
class DeviceTokens {
    private static final Duration LIFE = Duration.ofDays(365);
    private static final int BODY = 40;
    private static final int MAC = 32;

    private final KeyedHash keyedHash;
    private final Clock clock;

    DeviceTokens(KeyedHash keyedHash, Clock clock) {
        this.keyedHash = keyedHash;
        this.clock = clock;
    }

    /** @param device null for a device that was not known */
    String issue(UserId user, @Nullable UUID device) {
        UUID id = device == null ? Generators.randomBasedGenerator().generate() : device;
        byte[] body = ByteBuffer.allocate(BODY)
                .putLong(user.value().getMostSignificantBits())
                .putLong(user.value().getLeastSignificantBits())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(clock.instant().getEpochSecond())
                .array();
        byte[] token = ByteBuffer.allocate(BODY + MAC)
                .put(body)
                .put(keyedHash.of(Purpose.DEVICE_TOKEN, body))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The device, if it is one that this user signed in on. */
    Optional<UUID> device(@Nullable String token, UserId user) {
        byte[] bytes = decode(token);
        if (bytes.length != BODY + MAC) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(bytes, BODY);
        byte[] mac = Arrays.copyOfRange(bytes, BODY, BODY + MAC);
        if (!MessageDigest.isEqual(mac, keyedHash.of(Purpose.DEVICE_TOKEN, body))) {
            return Optional.empty();
        }
        ByteBuffer fields = ByteBuffer.wrap(body);
        UUID owner = new UUID(fields.getLong(), fields.getLong());
        UUID device = new UUID(fields.getLong(), fields.getLong());
        Instant issued = Instant.ofEpochSecond(fields.getLong());
        return owner.equals(user.value()) && clock.instant().isBefore(issued.plus(LIFE))
                ? Optional.of(device)
                : Optional.empty();
    }

    private static byte[] decode(@Nullable String token) {
        try {
            return token == null ? new byte[0] : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }
}
