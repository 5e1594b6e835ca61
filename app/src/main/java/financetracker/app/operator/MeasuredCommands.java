package financetracker.app.operator;

import financetracker.command.Commands;
import financetracker.command.IdempotencyConflict;
import financetracker.events.Caller;
import financetracker.events.Command;
import financetracker.events.Receipt;
import financetracker.refusal.CommandRefused;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * {@code ledger.commands}: how long commands take until they are durable, by name and outcome: done, replayed (answered
 * from the receipt), refused, conflict (stale version, unknown id, key in use) or failed.
 */
@Component
@Primary
class MeasuredCommands implements Commands {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
    };

    private final Commands commands;
    private final MeterRegistry meters;

    MeasuredCommands(@Qualifier("commandSender") Commands commands, MeterRegistry meters) {
        this.commands = commands;
        this.meters = meters;
    }

    @Override
    public Receipt send(Caller caller, Command command) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "failed";
        try {
            Receipt receipt = commands.send(caller, command);
            outcome = receipt.replayed() ? "replayed" : "done";
            return receipt;
        } catch (CommandRefused refused) {
            outcome = "refused";
            throw refused;
        } catch (ConcurrencyException | AggregateNotFoundException | IdempotencyConflict conflict) {
            outcome = "conflict";
            throw conflict;
        } finally {
            sample.stop(Timer.builder("ledger.commands")
                    .description("Commands until they are durable")
                    .tag("command", command.getClass().getSimpleName())
                    .tag("outcome", outcome)
                    .serviceLevelObjectives(BUCKETS)
                    .register(meters));
        }
    }
}
