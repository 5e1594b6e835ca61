package financetracker.refusal;

import org.axonframework.commandhandling.CommandExecutionException;

/** A command was refused; {@link #refusal()} says why. It is Axon's own type, so that its details travel any bus. */
public final class CommandRefused extends CommandExecutionException {
    private static final long serialVersionUID = 1L;

    private CommandRefused(Refusal refusal) {
        super(refusal.toString(), null, refusal, false);
    }

    public static CommandRefused because(Refusal refusal) {
        return new CommandRefused(refusal);
    }

    public Refusal refusal() {
        return this.<Refusal>getDetails().orElseThrow();
    }
}
