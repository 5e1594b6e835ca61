package financetracker.app.users;

import financetracker.app.http.Correlation;
import financetracker.app.http.Problem;
import financetracker.app.http.ProblemCode;
import financetracker.app.http.RequestRefused;
import financetracker.app.signin.SignedIn;
import financetracker.refusal.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The person who is signed in. */
@RestController
@RequestMapping("/api/v1/users/me")
class UserApi {
    private final People people;
    private final SignIn signIn;
    private final Erasure erasure;
    private final TransactionOperations transactions;

    UserApi(People people, SignIn signIn, Erasure erasure, TransactionOperations transactions) {
        this.people = people;
        this.signIn = signIn;
        this.erasure = erasure;
        this.transactions = transactions;
    }

    /**
     * Changes what is not null.
     *
     * @param currentPassword needed for another address, because the address is half of what signs in
     */
    record ChangeRequest(
            @Nullable @Size(max = AuthApi.TEXT_MAX) String displayName,
            @Nullable @Size(max = AuthApi.TEXT_MAX) String email,
            @Nullable @Size(max = AuthApi.TEXT_MAX) String currentPassword) {
        @Override
        public String toString() {
            return "ChangeRequest[***]";
        }
    }

    record EraseRequest(@Size(max = AuthApi.TEXT_MAX) String password) {
        @Override
        public String toString() {
            return "EraseRequest[***]";
        }
    }

    @Operation(summary = "The user who is signed in", operationId = "getMe")
    @GetMapping
    UserBody me(@AuthenticationPrincipal SignedIn caller) {
        return UserBody.of(people.findById(caller.user().value()).orElseThrow(UserApi::gone));
    }

    @Operation(summary = "Change the name or the email address", operationId = "changeMe")
    @PatchMapping
    UserBody change(@AuthenticationPrincipal SignedIn caller, @RequestBody ChangeRequest body) {
        String name = body.displayName() == null ? null : DisplayName.require("/displayName", body.displayName());
        EmailAddress email = body.email() == null ? null : EmailAddress.require("/email", body.email());
        if (email != null) {
            if (body.currentPassword() == null) {
                throw InvalidRequest.body("/currentPassword", "must be present when the address changes");
            }
            var unused = signIn.demand(caller.user(), body.currentPassword());
        }
        try {
            return transactions.execute(status -> {
                Person person = people.lock(caller.user().value()).orElseThrow(UserApi::gone);
                if (name != null) {
                    person.rename(name);
                }
                if (email != null) {
                    person.moveTo(email);
                }
                people.flush();
                return UserBody.of(person);
            });
        } catch (DataIntegrityViolationException somebodyElses) {
            throw new RequestRefused(Problem.of(ProblemCode.EMAIL_TAKEN));
        }
    }

    /** Erases the person, for good. 202 where a part of it could not be done yet and will be. */
    @Operation(summary = "Erase the user and, with the last one, the household, for good", operationId = "eraseMe")
    @ApiResponse(responseCode = "204", description = "Erased")
    @ApiResponse(responseCode = "202", description = "A part of it could not be done yet and will be")
    @DeleteMapping
    ResponseEntity<Void> erase(
            @AuthenticationPrincipal SignedIn caller, @RequestBody EraseRequest body, HttpServletRequest request) {
        Person judged = signIn.demand(caller.user(), body.password());
        boolean done = erasure.erase(judged, Correlation.of(request));
        return ResponseEntity.status(done ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED)
                .build();
    }

    private static RequestRefused gone() {
        return new RequestRefused(Problem.of(ProblemCode.UNAUTHENTICATED));
    }
}
