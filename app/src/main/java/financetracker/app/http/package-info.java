/** What every endpoint has in common: JSON forms, problems, limits, trace ids and the caller. */
@NullMarked
package financetracker.app.http;

import org.jspecify.annotations.NullMarked;
