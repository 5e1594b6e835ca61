/** What tests of the running program share: its start on a real database, and a client that speaks HTTP to it. */
@NullMarked
package financetracker.app.client;

import org.jspecify.annotations.NullMarked;
