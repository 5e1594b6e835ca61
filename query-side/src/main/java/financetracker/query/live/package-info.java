/** Live updates: sockets, what is said on them, and how they keep up with the log. */
@NullMarked
package financetracker.query.live;

import org.jspecify.annotations.NullMarked;
