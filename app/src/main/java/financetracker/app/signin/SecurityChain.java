package financetracker.app.signin;

import financetracker.app.http.Problem;
import financetracker.app.http.ProblemCode;
import financetracker.app.http.ProblemWriter;
import financetracker.app.ratelimit.ClientAddress;
import financetracker.app.ratelimit.RateLimits;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** What stands before every request: headers, CORS, limits, the access token, and who may call what. */
@Configuration(proxyBeanMethods = false)
class SecurityChain {
    /** Everything served comes from here: no inline script, no other site, no frame. */
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String[] WITHOUT_TOKEN = {
        "/api/v1/auth/register", "/api/v1/auth/login", "/api/v1/auth/refresh",
    };

    private final ProblemWriter problems;

    SecurityChain(ProblemWriter problems) {
        this.problems = problems;
    }

    @Bean
    SecurityFilterChain everybody(
            HttpSecurity http,
            AccessTokens tokens,
            LiveSessions live,
            RateLimits limits,
            ClientAddress addresses,
            @Value("${finance-tracker.cors.origins:}") List<String> origins) {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookie carries authority
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(cors(origins)))
                .headers(headers -> headers(headers, addresses))
                .addFilterAfter(limits.perAddress(), CorsFilter.class)
                .addFilterBefore(new TokenFilter(tokens, live, problems), AnonymousAuthenticationFilter.class)
                .addFilterAfter(limits.perToken(), AnonymousAuthenticationFilter.class)
                .exceptionHandling(this::refusals)
                .authorizeHttpRequests(SecurityChain::rules)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.POST, WITHOUT_TOKEN)
                .permitAll()
                // The socket's first message brings a ticket instead of a token.
                .requestMatchers(HttpMethod.GET, "/api/v1/ws")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/v1/openapi.json", "/api/v1/asyncapi.json")
                .permitAll()
                .requestMatchers("/api/**")
                .authenticated()
                .requestMatchers("/actuator/**")
                .denyAll()
                // The served page, the API's documents and /health: nothing of anybody's.
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .anyRequest()
                .denyAll();
    }

    private void refusals(ExceptionHandlingConfigurer<HttpSecurity> handling) {
        handling.authenticationEntryPoint((request, response, failure) -> {
                    response.setHeader("WWW-Authenticate", "Bearer");
                    problems.write(request, response, Problem.of(ProblemCode.UNAUTHENTICATED));
                })
                .accessDeniedHandler((request, response, failure) ->
                        problems.write(request, response, Problem.of(ProblemCode.FORBIDDEN)));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, ClientAddress addresses) {
        // nosniff, no frames and no-store are Spring Security's own defaults.
        headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(addresses::isSecure)
                        .includeSubDomains(true)
                        .maxAgeInSeconds(Duration.ofDays(365).toSeconds()))
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
    }

    private static UrlBasedCorsConfigurationSource cors(List<String> origins) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins.stream()
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .toList());
        allowed.setAllowedMethods(List.of("GET", "POST", "PATCH", "PUT", "DELETE"));
        allowed.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "If-Match", "Idempotency-Key", "Ledger-Sequence-Min"));
        allowed.setExposedHeaders(
                List.of("ETag", "Location", "Retry-After", "Ledger-Sequence", "Idempotency-Replayed", "Trace-Id"));
        allowed.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", allowed);
        return source;
    }
}
