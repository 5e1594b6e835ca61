package financetracker.query.live;

import financetracker.refusal.InvalidRequest.Fault;
import tools.jackson.core.JacksonException;

/** Says what is wrong with a message as it is said of a body over HTTP. */
public interface MessageFaults {
    /** The first thing that is wrong. */
    Fault of(JacksonException unreadable);
}
