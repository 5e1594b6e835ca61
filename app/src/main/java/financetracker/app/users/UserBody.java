package financetracker.app.users;

import java.util.UUID;

/** A person as they see themselves. */
record UserBody(UUID id, String email, String displayName, UUID householdId) {
    static UserBody of(Person person) {
        return new UserBody(
                person.id().value(),
                person.email(),
                person.displayName(),
                person.household().value());
    }

    @Override
    public String toString() {
        return "UserBody[" + id + "]";
    }
}
