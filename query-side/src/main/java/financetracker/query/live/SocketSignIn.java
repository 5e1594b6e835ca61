package financetracker.query.live;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What sockets need to know of sign-in. */
public interface SocketSignIn {
    /** Whom the ticket was given to; empty if it is not good, or was used before. */
    Optional<Holder> redeem(String ticket);

    /** Those of the sessions that have not ended, as the database has it now. */
    Set<UUID> living(Collection<UUID> sessions);
}
