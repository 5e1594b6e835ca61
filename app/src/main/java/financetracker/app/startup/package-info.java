/** How the program starts, says that it is ready, tells its health, and fails with one clear sentence. */
@NullMarked
package financetracker.app.startup;

import org.jspecify.annotations.NullMarked;
