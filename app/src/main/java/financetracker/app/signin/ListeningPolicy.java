package financetracker.app.signin;

import financetracker.app.startup.StartupFailure;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Passwords and tokens do not travel in the clear: beyond loopback only with TLS, our own or a declared proxy's. */
@Component
public class ListeningPolicy {
    private final boolean loopback;

    ListeningPolicy(Environment environment) {
        loopback = isLoopback(environment.getProperty("server.address"));
        boolean tls = has(environment, "server.ssl.certificate")
                || has(environment, "server.ssl.bundle")
                || has(environment, "server.ssl.key-store");
        if (!loopback && !tls && !has(environment, "finance-tracker.trusted-proxy")) {
            throw new StartupFailure("Listening beyond this machine needs TLS: give server.ssl.certificate and"
                    + " server.ssl.certificate-private-key, or name the proxy that speaks TLS in"
                    + " finance-tracker.trusted-proxy, or listen on 127.0.0.1 by server.address.");
        }
    }

    /** Whether only this machine can connect. */
    public boolean onLoopback() {
        return loopback;
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null
                    && !address.isBlank()
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static boolean has(Environment environment, String property) {
        return !environment.getProperty(property, "").isBlank();
    }
}
