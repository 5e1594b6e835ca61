package financetracker.events;

import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** A command by somebody who has seen a version of what it edits. */
public interface Versioned {
    /** The version seen ({@code If-Match}); null means whatever it is now. */
    @TargetAggregateVersion
    @Nullable
    Long expectedVersion();
}
