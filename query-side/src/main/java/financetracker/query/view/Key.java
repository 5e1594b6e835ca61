package financetracker.query.view;

import financetracker.events.Id;
import financetracker.log.RecordedEvent;
import java.util.UUID;

/** What a row is about. Ids are made by clients, so an id by itself may be in use in two households. */
public record Key(UUID household, UUID id) {
    public static Key of(RecordedEvent event, Id id) {
        return new Key(event.household().value(), id.value());
    }
}
