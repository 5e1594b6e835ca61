package financetracker.app.http;

import financetracker.app.ratelimit.ClientAddress;
import financetracker.app.signin.SignedIn;
import financetracker.events.Caller;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.UserId;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.transaction.TransactionId;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.InvalidRequest;
import financetracker.refusal.Refusal;
import jakarta.servlet.Filter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A server with nothing but the conventions, and an endpoint for each of them. Its profile keeps it out of the real program. */
@Configuration(proxyBeanMethods = false)
@Profile("toy")
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ValidationAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = JsonForms.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Toy.class))
@Import(ClientAddress.class)
class Toy {
    static final HouseholdId HOUSEHOLD = new HouseholdId(UUID.fromString("0192f3a0-0000-7000-8000-000000000001"));
    private static final SignedIn SOMEBODY =
            new SignedIn(new UserId(UUID.randomUUID()), HOUSEHOLD, UUID.randomUUID(), "all");

    /** In place of the token check: whoever sends X-Anonymous is nobody. */
    @Bean
    Filter signedIn() {
        return (request, response, chain) -> {
            boolean anonymous = ((jakarta.servlet.http.HttpServletRequest) request).getHeader("X-Anonymous") != null;
            try {
                if (!anonymous) {
                    SecurityContextHolder.getContext()
                            .setAuthentication(new TestingAuthenticationToken(SOMEBODY, null, "all"));
                }
                chain.doFilter(request, response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }

    record Forms(
            AccountId id,
            AccountKind kind,
            PersonalText name,
            Money amount,
            Currency currency,
            LocalDate date,
            Instant at,
            ZoneId zone,
            @Nullable String note) {}

    record Limited(
            @NotBlank @Size(max = 5) PersonalText name,
            @Size(max = 3) List<Integer> numbers) {}

    @RestController
    @Profile("toy")
    @RequestMapping("/api/v1/toy")
    static class Api {
        @PostMapping("/forms")
        Forms forms(@RequestBody Forms forms) {
            return forms;
        }

        @PostMapping("/limited")
        Limited limited(@RequestBody Limited limited) {
            return limited;
        }

        @GetMapping("/query")
        Map<String, Object> query(
                @RequestParam AccountKind kind, @RequestParam LocalDate on, @RequestParam @Size(max = 3) String q) {
            return Map.of("kind", kind, "on", on, "q", q);
        }

        @GetMapping("/large")
        String large() {
            return "x".repeat(200_000);
        }

        @GetMapping("/things/{id}")
        Map<String, Object> thing(@PathVariable AccountId id) {
            throw CommandRefused.because(new Refusal.UnknownAccount(id));
        }

        @PatchMapping("/things/{id}")
        Map<String, Object> edit(@PathVariable AccountId id, @RequestHeader("If-Match") String version) {
            throw new ConflictingAggregateVersionException(id.toString(), 1, 2);
        }

        @PostMapping("/refusals/{name}")
        Map<String, Object> refuse(@PathVariable String name, @RequestParam(required = false) @Nullable String detail) {
            throw switch (name) {
                case "closed" -> CommandRefused.because(new Refusal.AccountIsClosed(new AccountId(UUID.randomUUID())));
                case "currency" ->
                    CommandRefused.because(new Refusal.WrongCurrency(new Currency("EUR"), new Currency("USD")));
                case "opening" ->
                    CommandRefused.because(new Refusal.OpeningBalanceExists(
                            new AccountId(UUID.randomUUID()), new TransactionId(UUID.randomUUID())));
                case "parameter" -> InvalidRequest.parameter("asOf", "must not be in the future");
                default -> new IllegalStateException("secret of the implementation");
            };
        }

        @PostMapping("/caller/{id}")
        Map<String, Object> caller(@PathVariable UUID id, Caller caller, @RequestBody Limited body) {
            var key = caller.idempotency();
            return Map.of(
                    "household",
                    caller.household(),
                    "correlation",
                    caller.correlation(),
                    "key",
                    key == null ? "" : key.key(),
                    "request",
                    key == null ? "" : key.request());
        }
    }
}
