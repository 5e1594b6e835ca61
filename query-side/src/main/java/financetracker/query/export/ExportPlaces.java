package financetracker.query.export;

import financetracker.events.HouseholdId;
import java.util.HashSet;
import java.util.Set;

/** How many exports may go on: each keeps a connection to the database for as long as its reader takes. */
final class ExportPlaces {
    // A third of the connections.
    static final int MAX = 4;

    private final Set<HouseholdId> taken = new HashSet<>();

    /** @throws ExportsBusy if the household has one going on, or there is no place left */
    synchronized void take(HouseholdId household) {
        if (taken.size() >= MAX || !taken.add(household)) {
            throw new ExportsBusy();
        }
    }

    synchronized void release(HouseholdId household) {
        taken.remove(household);
    }
}
