/** What has changed, in order: the source of live updates. */
@NullMarked
package financetracker.query.changes;

import org.jspecify.annotations.NullMarked;
