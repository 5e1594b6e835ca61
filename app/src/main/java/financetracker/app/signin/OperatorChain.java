package financetracker.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The operator's port needs no token: it listens on loopback only, so whoever reaches it has an account on the host.
 * A web page in the operator's browser reaches it too; it is told by its {@code Origin}, or by another host's name.
 */
@Configuration(proxyBeanMethods = false)
class OperatorChain {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @Bean
    @Order(1)
    SecurityFilterChain operators(HttpSecurity http, Environment environment) {
        return http.securityMatcher(request -> isOperatorPort(request, environment))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((caller, context) -> new AuthorizationDecision(isNoPage(context.getRequest()))))
                .build();
    }

    private static boolean isOperatorPort(HttpServletRequest request, Environment environment) {
        Integer operators = environment.getProperty("local.management.port", Integer.class);
        Integer peoples = environment.getProperty("local.server.port", Integer.class);
        return operators != null && !operators.equals(peoples) && operators == request.getLocalPort();
    }

    private static boolean isNoPage(HttpServletRequest request) {
        return request.getHeader("Origin") == null && LOOPBACK.contains(request.getServerName());
    }
}
