package financetracker.log;

import org.jspecify.annotations.Nullable;

/** Where the sender of a command learns what it left in the log. */
public interface CommandOutcomes {
    /**
     * The outcome of a command handled on this node, once.
     *
     * @param commandId the identifier of the command message
     * @return null if it was handled elsewhere
     */
    @Nullable
    CommandOutcome take(String commandId);
}
