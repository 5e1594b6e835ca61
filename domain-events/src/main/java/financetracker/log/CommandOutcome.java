package financetracker.log;

import java.util.Map;

/**
 * What a handled command left in the log.
 *
 * @param position of its last event, 0 if it appended none
 * @param versions last sequence of each stream that it read or wrote, by stream id
 * @param fromCache whether it decided on a stream that was not read from the database, and so may have been stale
 */
public record CommandOutcome(long position, Map<String, Long> versions, boolean fromCache) {}
