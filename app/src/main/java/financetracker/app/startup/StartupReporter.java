package financetracker.app.startup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence on the error output why the program does not start, where it knows; before Spring Boot would. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartupReporter implements SpringBootExceptionReporter {
    private final @Nullable ConfigurableApplicationContext context;

    StartupReporter(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = sentence(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    private Optional<String> sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartupFailure known -> {
                    return Optional.ofNullable(known.getMessage());
                }
                case PortInUseException taken -> {
                    return Optional.of(portInUse(taken.getPort()));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private String portInUse(int port) {
        boolean operators = context != null
                && String.valueOf(port).equals(context.getEnvironment().getProperty("management.server.port"));
        String setting = operators ? "management.server.port" : "server.port";
        return "Port " + port + " is in use by another program: stop that one, or choose another port with " + setting
                + ".";
    }
}
