package financetracker.log;

import financetracker.events.HouseholdId;

/** An event is in the log and cannot be read: its type is of a newer program, or its row was damaged. */
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long position;
    private final transient HouseholdId household;

    /** The cause may hold personal text, so nobody but a log with stack traces should show it. */
    public UnreadableEvent(long position, HouseholdId household, RuntimeException cause) {
        super("the event at position " + position + " cannot be read", cause);
        this.position = position;
        this.household = household;
    }

    public long position() {
        return position;
    }

    public HouseholdId household() {
        return household;
    }
}
