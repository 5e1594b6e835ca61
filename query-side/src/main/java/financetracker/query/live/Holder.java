package financetracker.query.live;

import financetracker.events.HouseholdId;
import financetracker.events.UserId;
import java.util.UUID;

/** Whose socket it is, and the session that it lives as long as. */
public record Holder(UserId user, HouseholdId household, UUID session) {}
