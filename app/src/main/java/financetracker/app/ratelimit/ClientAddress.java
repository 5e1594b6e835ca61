package financetracker.app.ratelimit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from. {@code X-Forwarded-*} counts only from an address in
 * {@code finance-tracker.trusted-proxy}; from anyone else it is what anyone can write.
 */
@Component
public class ClientAddress {
    // Nothing that would make an address be looked up as a name.
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private final List<IpAddressMatcher> proxies;

    ClientAddress(@Value("${finance-tracker.trusted-proxy:}") List<String> trustedProxies) {
        proxies = trustedProxies.stream()
                .filter(proxy -> !proxy.isBlank())
                .map(proxy -> new IpAddressMatcher(proxy.strip()))
                .toList();
    }

    /** The nearest address that is not a trusted proxy's, as numbers. */
    public String of(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        if (!isTrusted(nearest)) {
            return nearest;
        }
        // Each proxy appends whom it heard from, so the truth is read from the end.
        for (String hop : hops(request)) {
            if (!LITERAL.matcher(hop).matches()) {
                return nearest;
            }
            nearest = hop;
            if (!isTrusted(hop)) {
                return nearest;
            }
        }
        return nearest;
    }

    /** What counts as one address where calls are counted. */
    public String networkOf(HttpServletRequest request) {
        return network(of(request));
    }

    /** Whether the client speaks TLS, to us or to a trusted proxy. */
    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || isTrusted(request.getRemoteAddr())
                        && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    private static List<String> hops(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            for (String hop : header.split(",")) {
                hops.add(hop.strip());
            }
        }
        return hops.reversed();
    }

    private boolean isTrusted(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /** One household's IPv6 line has a whole /64, so that is what counts as one address. */
    static String network(String address) {
        byte @Nullable [] six = ipv6(address);
        return six == null ? address : HexFormat.of().formatHex(Arrays.copyOf(six, 8));
    }

    private static byte @Nullable [] ipv6(String address) {
        if (!address.contains(":")) {
            return null;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six ? six.getAddress() : null;
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }
}
