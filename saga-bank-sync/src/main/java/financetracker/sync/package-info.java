/** Sagas: bank linking, daily sync, reminders. Its walls stand; nothing lives here yet. */
@NullMarked
package financetracker.sync;

import org.jspecify.annotations.NullMarked;
