package financetracker.command;

import financetracker.events.Caller;
import financetracker.events.Command;
import financetracker.events.Receipt;

/** Sends commands on a caller's behalf. */
public interface Commands {
    /**
     * Returns once the command's events are durable.
     *
     * @throws financetracker.log.DryRun once it is decided, if the caller asks for one
     * @throws financetracker.refusal.CommandRefused if the ledger says no
     * @throws RuntimeException of Axon if the aggregate is unknown or its version stale
     */
    Receipt send(Caller caller, Command command);
}
