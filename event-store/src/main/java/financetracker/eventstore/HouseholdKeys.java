package financetracker.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import financetracker.events.HouseholdId;
import financetracker.log.LogUnavailable;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** The households' keys. Destroying one makes all personal data of its household read as erased, everywhere. */
public final class HouseholdKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataSource dataSource;
    private final MasterKey masterKey;
    // Expires, so that a key destroyed by another node is forgotten here too, even if no event tells.
    private final Cache<HouseholdId, Optional<SecretKey>> cache = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    public HouseholdKeys(DataSource dataSource, MasterKey masterKey) {
        this.dataSource = dataSource;
        this.masterKey = masterKey;
    }

    /** Destroys the household's key for good, on this node at once. Repeatable. */
    public void destroy(HouseholdId household) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into vault.household_key (household, master_key, destroyed_at) values (?, ?, now())
                        on conflict (household) do update set wrapped_key = null, destroyed_at = now()
                        where vault.household_key.destroyed_at is null""")) {
            statement.setObject(1, household.value());
            statement.setString(2, masterKey.id());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new LogUnavailable("the key of household " + household + " could not be destroyed", e);
        }
        forget(household);
    }

    /**
     * The key to write with, made on first use.
     *
     * @throws CommandRefused if it was destroyed
     */
    SecretKey forWriting(HouseholdId household) {
        return forReading(household).orElseThrow(() -> CommandRefused.because(new Refusal.HouseholdIsErased()));
    }

    /** The key to read with, or empty if it was destroyed. A household without one gets it here. */
    Optional<SecretKey> forReading(HouseholdId household) {
        return cache.get(household, this::load);
    }

    /** Drops the cached key: an event says that it was destroyed. */
    void forget(HouseholdId household) {
        cache.invalidate(household);
    }

    private Optional<SecretKey> load(HouseholdId household) {
        try (Connection connection = dataSource.getConnection()) {
            makeIfMissing(connection, household);
            return read(connection, household);
        } catch (SQLException e) {
            throw new LogUnavailable("the key of household " + household + " could not be read", e);
        }
    }

    private void makeIfMissing(Connection connection, HouseholdId household) throws SQLException {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into vault.household_key (household, wrapped_key, master_key)
                select ?, ?, ? where not exists (select from vault.household_key where household = ?)
                on conflict (household) do nothing""")) {
            insert.setObject(1, household.value());
            insert.setBytes(2, Aes.encrypt(masterKey.key(), key, bound(household)));
            insert.setString(3, masterKey.id());
            insert.setObject(4, household.value());
            insert.executeUpdate();
        }
    }

    private Optional<SecretKey> read(Connection connection, HouseholdId household) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select wrapped_key, master_key from vault.household_key where household = ?")) {
            select.setObject(1, household.value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                byte[] wrapped = row.getBytes(1);
                if (wrapped == null) {
                    return Optional.empty();
                }
                if (!masterKey.id().equals(row.getString(2))) {
                    throw new LogUnavailable("the household's key was wrapped by master key " + row.getString(2)
                            + ", but the configured one is " + masterKey.id());
                }
                return Optional.of(new SecretKeySpec(Aes.decrypt(masterKey.key(), wrapped, bound(household)), "AES"));
            }
        }
    }

    private static byte[] bound(HouseholdId household) {
        return household.toString().getBytes(UTF_8);
    }
}
