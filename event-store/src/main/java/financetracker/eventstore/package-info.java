/**
 * The event log on PostgreSQL: the ordered appender, the reader, Axon's storage engine on both, and how events are
 * written down and personal data is encrypted.
 */
@NullMarked
package financetracker.eventstore;

import org.jspecify.annotations.NullMarked;
