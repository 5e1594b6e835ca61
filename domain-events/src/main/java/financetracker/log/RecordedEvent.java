package financetracker.log;

import financetracker.events.DomainEvent;
import financetracker.events.HouseholdId;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it stands in the log.
 *
 * @param position global, from 1, without gaps: the order in which events were committed, on all nodes
 * @param stream the stream's id, as text
 * @param sequence from 0 within the stream
 * @param householdSequence from 1, without gaps, within the household
 * @param recordedAt when it was committed; never earlier than that of the position before
 */
public record RecordedEvent(
        long position,
        UUID id,
        String stream,
        long sequence,
        HouseholdId household,
        long householdSequence,
        Instant recordedAt,
        DomainEvent event,
        EventMetadata metadata) {}
