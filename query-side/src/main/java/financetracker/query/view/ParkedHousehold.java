package financetracker.query.view;

import financetracker.events.HouseholdId;
import java.time.Instant;

/**
 * A household whose events a view could not apply from a position on.
 *
 * @param position of the first event that was not applied
 * @param error the failure's class and SQLSTATE; never its message, which may quote personal data
 */
public record ParkedHousehold(
        String view, int version, HouseholdId household, long position, String error, Instant parkedAt) {}
