package financetracker.app.users;

import financetracker.app.http.Correlation;
import financetracker.app.passwords.PasswordRules;
import financetracker.app.signin.SignedIn;
import financetracker.app.users.SignIn.SignedInPerson;
import financetracker.app.users.SignUp.Application;
import financetracker.events.household.HouseholdSettings;
import financetracker.money.Currency;
import financetracker.refusal.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering, logging in and changing the password. Past 150 lines because half of them describe the endpoints. */
@RestController
@RequestMapping("/api/v1/auth")
class AuthApi {
    /** Of any text, before its own rules: some of those take time. */
    static final int TEXT_MAX = 10_000;

    private final SignUp signUp;
    private final SignIn signIn;
    private final PasswordChange passwordChange;

    AuthApi(SignUp signUp, SignIn signIn, PasswordChange passwordChange) {
        this.signUp = signUp;
        this.signIn = signIn;
        this.passwordChange = passwordChange;
    }

    /**
     * A person who wants to register, with a household. What is null of its settings becomes UTC, {@code en} and EUR.
     *
     * @param displayName null for the part of the address before the @
     * @param inviteCode null where none is needed
     */
    record RegisterRequest(
            @Size(max = TEXT_MAX) String email,
            @Size(max = TEXT_MAX) String password,
            @Nullable @Size(max = TEXT_MAX) String displayName,
            @Nullable @Size(max = TEXT_MAX) String inviteCode,
            @Nullable @Size(max = TEXT_MAX) String timeZone,
            @Nullable @Size(max = TEXT_MAX) String locale,
            @Nullable @Size(max = TEXT_MAX) String baseCurrency) {
        @Override
        public String toString() {
            return "RegisterRequest[***]";
        }
    }

    /** @param deviceToken what the last login on this device answered; null on a new device */
    record LoginRequest(
            @Size(max = TEXT_MAX) String email,
            @Size(max = TEXT_MAX) String password,
            @Nullable @Size(max = TEXT_MAX) String deviceToken) {
        @Override
        public String toString() {
            return "LoginRequest[***]";
        }
    }

    record PasswordRequest(
            @Size(max = TEXT_MAX) String currentPassword,
            @Size(max = TEXT_MAX) String newPassword) {
        @Override
        public String toString() {
            return "PasswordRequest[***]";
        }
    }

    /**
     * Somebody is signed in.
     *
     * @param expiresIn of the access token, in seconds
     * @param deviceToken to be kept also after logging out, and sent with the next login
     */
    record LoginAnswer(String accessToken, String refreshToken, long expiresIn, String deviceToken, UserBody user) {
        static LoginAnswer of(SignedInPerson signedIn) {
            return new LoginAnswer(
                    signedIn.tokens().accessToken(),
                    signedIn.tokens().refreshToken(),
                    signedIn.tokens().expiresIn(),
                    signedIn.deviceToken(),
                    UserBody.of(signedIn.person()));
        }

        @Override
        public String toString() {
            return "LoginAnswer[***]";
        }
    }

    @Operation(summary = "Register: makes a user with a household, and signs in", operationId = "register")
    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    LoginAnswer register(
            @RequestBody RegisterRequest body,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String client,
            HttpServletRequest request) {
        EmailAddress email = EmailAddress.require("/email", body.email());
        String name = body.displayName() == null
                ? email.text().substring(0, email.text().lastIndexOf('@'))
                : DisplayName.require("/displayName", body.displayName());
        Person person = signUp.register(new Application(
                email,
                PasswordRules.require("/password", body.password()),
                name,
                settings(body),
                body.inviteCode(),
                Correlation.of(request)));
        return LoginAnswer.of(signIn.welcome(person, client));
    }

    @Operation(summary = "Sign in", operationId = "logIn")
    @PostMapping("/login")
    LoginAnswer login(
            @RequestBody LoginRequest body,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String client) {
        return LoginAnswer.of(signIn.logIn(body.email(), body.password(), body.deviceToken(), client));
    }

    @Operation(summary = "Change the password; ends all other sessions", operationId = "changePassword")
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@AuthenticationPrincipal SignedIn caller, @RequestBody PasswordRequest body) {
        passwordChange.change(caller, body.currentPassword(), body.newPassword());
    }

    private static HouseholdSettings settings(RegisterRequest body) {
        ZoneId zone;
        try {
            zone = ZoneId.of(body.timeZone() == null ? "UTC" : body.timeZone());
        } catch (DateTimeException unknown) {
            throw InvalidRequest.body("/timeZone", "must be a time zone's name, such as Europe/Dublin");
        }
        String locale = body.locale() == null ? "en" : body.locale();
        try {
            var unused = new Locale.Builder().setLanguageTag(locale).build();
        } catch (IllformedLocaleException malformed) {
            throw InvalidRequest.body("/locale", "must be a BCP 47 language tag, such as en-IE");
        }
        Currency currency = Currency.find(body.baseCurrency() == null ? "EUR" : body.baseCurrency())
                .orElseThrow(() -> InvalidRequest.body("/baseCurrency", "must be an ISO 4217 code, such as EUR"));
        return new HouseholdSettings(zone, locale, currency, DayOfWeek.MONDAY, 1);
    }
}
