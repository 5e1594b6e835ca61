/** How Axon is wired to the event store. */
@NullMarked
package financetracker.app.axon;

import org.jspecify.annotations.NullMarked;
