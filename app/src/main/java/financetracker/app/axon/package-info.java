/** How Axon is put together: its buses, its tables, and what happens when a handler fails. */
@NullMarked
package financetracker.app.axon;

import org.jspecify.annotations.NullMarked;
