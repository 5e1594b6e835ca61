package financetracker.app.users;

import financetracker.app.http.Problem;
import financetracker.app.http.ProblemCode;
import financetracker.app.http.RequestRefused;
import financetracker.app.passwords.PasswordHashes;
import financetracker.app.passwords.PasswordRules;
import financetracker.app.signin.Hashes;
import financetracker.app.signin.Sessions;
import financetracker.app.signin.SignedIn;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives a person another password: by themselves, who know the old one, or by the operator. */
@Component
class PasswordChange {
    private final People people;
    private final PasswordHashes hashes;
    private final SignIn signIn;
    private final Sessions sessions;
    private final TransactionOperations transactions;

    PasswordChange(
            People people,
            PasswordHashes hashes,
            SignIn signIn,
            Sessions sessions,
            TransactionOperations transactions) {
        this.people = people;
        this.hashes = hashes;
        this.signIn = signIn;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    /** Ends all other sessions: whoever changes the password may do so because somebody else knows it. */
    void change(SignedIn caller, String current, String wanted) {
        String form = PasswordRules.require("/newPassword", wanted);
        Person judged = signIn.demand(caller.user(), current);
        String hash = hashes.hash(form);
        transactions.executeWithoutResult(status -> {
            Person person = people.lock(caller.user().value())
                    .filter(now -> now.passwordHash().equals(judged.passwordHash()))
                    .orElseThrow(() -> new RequestRefused(Problem.of(ProblemCode.WRONG_PASSWORD)));
            person.changePassword(hash);
            people.flush();
            sessions.endAll(caller.user(), caller.session());
        });
    }

    /**
     * Ends all sessions.
     *
     * @return a password made here, or empty if nobody has this address
     */
    Optional<String> reset(String email) {
        String password = Hashes.randomSecret().substring(0, 20);
        String hash = hashes.hash(password);
        return transactions.execute(status -> EmailAddress.find(email)
                .flatMap(address -> people.findByEmailKey(address.hash()))
                .flatMap(found -> people.lock(found.id().value()))
                .map(person -> {
                    person.changePassword(hash);
                    people.flush();
                    sessions.endAll(person.id(), null);
                    signIn.forgetGuesses(person);
                    return password;
                }));
    }
}
