package financetracker.app.ratelimit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Calls a minute, all of which may come at once.
 *
 * @param perToken of one session
 * @param perAddress from one address, signed in or not
 * @param authPerAddress from one address to the calls that take a password
 */
@ConfigurationProperties("finance-tracker.limits")
record LimitSettings(
        @DefaultValue("600") long perToken,
        @DefaultValue("3000") long perAddress,
        @DefaultValue("60") long authPerAddress) {}
