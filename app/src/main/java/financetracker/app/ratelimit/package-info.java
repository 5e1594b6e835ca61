/** Limits on calls by address and by session. */
@NullMarked
package financetracker.app.ratelimit;

import org.jspecify.annotations.NullMarked;
