package financetracker.app.users;

import financetracker.app.http.Problem;
import financetracker.app.http.ProblemCode;
import financetracker.app.http.RequestRefused;
import financetracker.app.signin.Sessions;
import financetracker.command.Commands;
import financetracker.events.Actor;
import financetracker.events.Caller;
import financetracker.events.HouseholdId;
import financetracker.events.UserId;
import financetracker.events.household.HouseholdCommand.EraseHousehold;
import financetracker.eventstore.HouseholdKeys;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal.HouseholdIsErased;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases people. First the wish is written down and every session ended; then come the household's last event, its key
 * and the person's row. Each step can be repeated, so that one that was cut short is finished later: by the next sweep, or after a restart.
 */
@Component
class Erasure {
    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private final People people;
    private final Sessions sessions;
    private final Commands commands;
    private final HouseholdKeys keys;
    private final TransactionOperations transactions;
    private final Clock clock;

    Erasure(
            People people,
            Sessions sessions,
            Commands commands,
            HouseholdKeys keys,
            TransactionOperations transactions,
            Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.commands = commands;
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Erases this person, and the household if they were its last.
     *
     * @param judged the person whose password was right a moment ago
     * @return whether it is done; if not, it is going to be
     */
    boolean erase(Person judged, UUID correlation) {
        UserId user = judged.id();
        transactions.executeWithoutResult(status -> {
            Person person = people.lock(user.value())
                    .filter(now -> now.passwordHash().equals(judged.passwordHash()))
                    .orElseThrow(() -> new RequestRefused(Problem.of(ProblemCode.WRONG_PASSWORD)));
            person.erase(clock.instant());
            people.flush();
            sessions.endAll(user, null);
        });
        return tryFinish(user, correlation);
    }

    /** Finishes what was cut short, at the start and from then on. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void finishAll() {
        for (UUID user : people.idsOfErasing()) {
            var unused = tryFinish(new UserId(user), UUID.randomUUID());
        }
    }

    private boolean tryFinish(UserId user, UUID correlation) {
        try {
            people.findById(user.value()).ifPresent(person -> finish(person, correlation));
            return true;
        } catch (RuntimeException e) {
            LOG.error("the erasure of user {} is not finished; it is tried again", user, e);
            return false;
        }
    }

    private void finish(Person person, UUID correlation) {
        HouseholdId household = person.household();
        if (!people.existsByHouseholdAndErasingSinceIsNull(household.value())) {
            end(
                    household,
                    new Caller(household, new Actor(Actor.Kind.USER, person.id().value()), correlation, null, null));
            keys.destroy(household);
        }
        people.deleteById(person.id().value());
    }

    private void end(HouseholdId household, Caller caller) {
        try {
            commands.send(caller, new EraseHousehold(household));
        } catch (AggregateNotFoundException neverCreated) {
            // Nothing was recorded, so nothing ends.
        } catch (CommandRefused refused) {
            if (!(refused.refusal() instanceof HouseholdIsErased)) {
                throw refused;
            }
        }
    }
}
