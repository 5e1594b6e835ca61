package financetracker.events;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A wish to change one household's ledger. */
public interface Command {
    /** The tenant, always taken from the caller's token. */
    HouseholdId household();

    /** What the command is about; its receipt carries this stream's id and version. */
    StreamId subject();

    /** The stream whose aggregate decides. */
    @TargetAggregateIdentifier
    default String decidedBy() {
        return subject().toString();
    }
}
