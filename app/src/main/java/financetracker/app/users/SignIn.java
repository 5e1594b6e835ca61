package financetracker.app.users;

import financetracker.app.http.Problem;
import financetracker.app.http.ProblemCode;
import financetracker.app.http.RequestRefused;
import financetracker.app.passwords.Guesses;
import financetracker.app.passwords.Guesses.Guess;
import financetracker.app.passwords.PasswordHashes;
import financetracker.app.signin.Sessions;
import financetracker.app.signin.Tokens;
import financetracker.events.UserId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Judges passwords and starts sessions. */
@Component
class SignIn {
    private final People people;
    private final PasswordHashes hashes;
    private final Guesses guesses;
    private final DeviceTokens devices;
    private final Sessions sessions;
    private final TransactionOperations transactions;

    SignIn(
            People people,
            PasswordHashes hashes,
            Guesses guesses,
            DeviceTokens devices,
            Sessions sessions,
            TransactionOperations transactions) {
        this.people = people;
        this.hashes = hashes;
        this.guesses = guesses;
        this.devices = devices;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /** Who signed in, and what their device holds from now on. */
    record SignedInPerson(Person person, Tokens tokens, String deviceToken) {}

    /**
     * Signs in by a password. Whether there is somebody of that name shows neither in the answer nor in its time.
     *
     * @param email as typed
     * @param deviceToken null where the device has none
     * @param client what the device calls itself
     * @throws RequestRefused if it is wrong, or was guessed too often
     */
    SignedInPerson logIn(String email, String password, @Nullable String deviceToken, @Nullable String client) {
        Optional<EmailAddress> address = EmailAddress.find(email);
        Optional<Person> person =
                address.flatMap(known -> people.findByEmailKey(known.hash())).filter(found -> !found.isErasing());
        UUID device =
                person.flatMap(found -> devices.device(deviceToken, found.id())).orElse(null);
        Guess guess = guesses.take(
                device == null ? account(address.map(EmailAddress::key).orElse(email)) : "device:" + device);
        if (!judged(guess, password, person.map(Person::passwordHash).orElse(null)) || person.isEmpty()) {
            throw new RequestRefused(Problem.of(ProblemCode.WRONG_CREDENTIALS));
        }
        return start(person.get(), device, password, client);
    }

    /** Starts the first session of somebody who has just registered. */
    SignedInPerson welcome(Person person, @Nullable String client) {
        Tokens tokens = sessions.start(person.id(), person.household(), client);
        return new SignedInPerson(person, tokens, devices.issue(person.id(), null));
    }

    /**
     * Demands the password of somebody who is signed in already.
     *
     * @return the person as they were when it was judged
     * @throws RequestRefused if it is wrong, or was guessed too often
     */
    Person demand(UserId user, String password) {
        Person person = people.findById(user.value())
                .filter(found -> !found.isErasing())
                .orElseThrow(() -> new RequestRefused(Problem.of(ProblemCode.UNAUTHENTICATED)));
        Guess guess = guesses.take("user:" + user);
        if (!judged(guess, password, person.passwordHash())) {
            throw new RequestRefused(Problem.of(ProblemCode.WRONG_PASSWORD));
        }
        return person;
    }

    /** Gives the account its guesses back. */
    void forgetGuesses(Person person) {
        EmailAddress.find(person.email())
                .map(EmailAddress::key)
                .map(SignIn::account)
                .ifPresent(guesses::forget);
        guesses.forget("user:" + person.id());
    }

    private boolean judged(Guess guess, String password, @Nullable String hash) {
        boolean right;
        try {
            right = hashes.matches(password, hash);
        } catch (RequestRefused overloaded) {
            guesses.giveBack(guess);
            throw overloaded;
        }
        if (right) {
            guesses.giveBack(guess);
        }
        return right;
    }

    private SignedInPerson start(Person judged, @Nullable UUID device, String password, @Nullable String client) {
        Optional<String> better =
                hashes.isOutdated(judged.passwordHash()) ? Optional.of(hashes.hash(password)) : Optional.empty();
        return transactions.execute(status -> {
            // Changed or erased since it was judged: then it was the right password no longer.
            Person person = people.lock(judged.id().value())
                    .filter(now -> now.passwordHash().equals(judged.passwordHash()))
                    .orElseThrow(() -> new RequestRefused(Problem.of(ProblemCode.WRONG_CREDENTIALS)));
            better.ifPresent(person::changePassword);
            Tokens tokens = sessions.start(person.id(), person.household(), client);
            return new SignedInPerson(person, tokens, devices.issue(person.id(), device));
        });
    }

    private static String account(String address) {
        return "account:" + address;
    }
}
