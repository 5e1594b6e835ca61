package financetracker.events.assertion;

import financetracker.events.Id;
import financetracker.events.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** What is said of one account's balance on one date, with all its corrections. */
public record AssertionId(UUID value) implements Id {
    /** The one of an account and date, so that a repeat is recognised. It stands in events: it must never change. */
    public static AssertionId of(AccountId account, LocalDate date) {
        String name = "assertion|" + account + "|" + date;
        return new AssertionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
