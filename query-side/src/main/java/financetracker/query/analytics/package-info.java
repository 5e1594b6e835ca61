/** Reports: what the books come to, on any date and as known at any position. */
@NullMarked
package financetracker.query.analytics;

import org.jspecify.annotations.NullMarked;
