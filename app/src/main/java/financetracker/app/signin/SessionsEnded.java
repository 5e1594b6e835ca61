package financetracker.app.signin;

import java.util.Set;
import java.util.UUID;

/**
 * Told on every node within a second after sessions ended by logout, revocation, a change of password, a replayed
 * refresh token or erasure, so that their sockets can be closed. It may be told more than once.
 */
public record SessionsEnded(Set<UUID> sessions) {}
