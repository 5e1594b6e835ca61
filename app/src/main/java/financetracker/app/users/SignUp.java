package financetracker.app.users;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import financetracker.app.http.Problem;
import financetracker.app.http.ProblemCode;
import financetracker.app.http.RequestRefused;
import financetracker.app.passwords.PasswordHashes;
import financetracker.command.Commands;
import financetracker.events.Actor;
import financetracker.events.Caller;
import financetracker.events.HouseholdId;
import financetracker.events.UserId;
import financetracker.events.household.HouseholdCommand.CreateHousehold;
import financetracker.events.household.HouseholdSettings;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Registers a person, with a household of their own. */
@Component
class SignUp {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Registration registration;
    private final Invites invites;
    private final People people;
    private final PasswordHashes hashes;
    private final Commands commands;
    private final TransactionOperations transactions;
    private final Clock clock;

    SignUp(
            Registration registration,
            Invites invites,
            People people,
            PasswordHashes hashes,
            Commands commands,
            TransactionOperations transactions,
            Clock clock) {
        this.registration = registration;
        this.invites = invites;
        this.people = people;
        this.hashes = hashes;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A wish to register.
     *
     * @param correlation the request's
     */
    record Application(
            EmailAddress email,
            String password,
            String displayName,
            HouseholdSettings settings,
            @Nullable String inviteCode,
            UUID correlation) {}

    /** @throws RequestRefused if the address is taken, or this person may not register */
    Person register(Application application) {
        admit(application.inviteCode());
        if (people.existsByEmailKey(application.email().hash())) {
            throw taken();
        }
        String hash = hashes.hash(application.password());
        UserId user = new UserId(IDS.generate());
        HouseholdId household = new HouseholdId(IDS.generate());
        // The household comes first: one without people is harmless, a person without a household is not.
        commands.send(
                new Caller(household, new Actor(Actor.Kind.USER, user.value()), application.correlation(), null, null),
                new CreateHousehold(household, application.settings()));
        Person person =
                new Person(user, household, application.email(), application.displayName(), hash, clock.instant());
        try {
            transactions.executeWithoutResult(status -> {
                if (registration.mode() == Registration.Mode.INVITE && !invites.use(application.inviteCode())) {
                    throw new RequestRefused(Problem.of(ProblemCode.INVITE_REQUIRED));
                }
                people.saveAndFlush(person);
            });
        } catch (DataIntegrityViolationException lostTheRace) {
            throw taken();
        }
        return person;
    }

    private void admit(@Nullable String inviteCode) {
        switch (registration.mode()) {
            case OPEN -> {}
            case CLOSED -> throw new RequestRefused(Problem.of(ProblemCode.REGISTRATION_CLOSED));
            case INVITE -> {
                if (!invites.isGood(inviteCode)) {
                    throw new RequestRefused(Problem.of(ProblemCode.INVITE_REQUIRED));
                }
            }
        }
    }

    private static RequestRefused taken() {
        return new RequestRefused(Problem.of(ProblemCode.EMAIL_TAKEN));
    }
}
