package financetracker.events;

import java.util.UUID;

/** A typed identifier. On every wire it is the plain UUID. */
public interface Id {
    UUID value();
}
