/** Sending commands: metadata, retries, idempotency, receipts. Aggregates and their endpoints are in the packages below. */
@NullMarked
package financetracker.command;

import org.jspecify.annotations.NullMarked;
