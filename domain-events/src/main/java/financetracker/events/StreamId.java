package financetracker.events;

import java.util.UUID;

/**
 * The name of an event stream: {@code <kind>:<household>:<uuid>}.
 *
 * <p>It is built from the token's household and the path's uuid, so that another household's id is unknown by
 * construction; the kind keeps equal uuids of two aggregates apart.
 */
public record StreamId(String kind, HouseholdId household, UUID id) {
    public static StreamId parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a stream id: " + text);
        }
        return new StreamId(parts[0], new HouseholdId(UUID.fromString(parts[1])), UUID.fromString(parts[2]));
    }

    @Override
    public String toString() {
        return kind + ":" + household + ":" + id;
    }
}
