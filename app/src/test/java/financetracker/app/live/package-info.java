/** The sockets of the running program, by a client that knows nothing but the protocol. */
@NullMarked
package financetracker.app.live;

import org.jspecify.annotations.NullMarked;
