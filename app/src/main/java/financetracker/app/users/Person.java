package financetracker.app.users;

import financetracker.events.HouseholdId;
import financetracker.events.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who can sign in. The only place where an e-mail address is kept. */
@Entity
@Table(name = "users")
class Person {
    @Id
    private UUID id;

    private UUID household;
    private String email;

    @SuppressWarnings("UnusedVariable") // read by queries
    private byte[] emailKey;

    private String displayName;
    private String passwordHash;
    private Instant createdAt;
    private @Nullable Instant erasingSince;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(
            UserId id,
            HouseholdId household,
            EmailAddress email,
            String displayName,
            String passwordHash,
            Instant createdAt) {
        this.id = id.value();
        this.household = household.value();
        this.email = email.text();
        this.emailKey = email.hash();
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    UserId id() {
        return new UserId(id);
    }

    HouseholdId household() {
        return new HouseholdId(household);
    }

    String email() {
        return email;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Whether the person asked to be erased: then nobody signs in any more. */
    boolean isErasing() {
        return erasingSince != null;
    }

    void rename(String newName) {
        displayName = newName;
    }

    void moveTo(EmailAddress address) {
        email = address.text();
        emailKey = address.hash();
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    void erase(Instant now) {
        erasingSince = now;
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
