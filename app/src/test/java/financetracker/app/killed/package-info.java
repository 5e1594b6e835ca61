/** The whole program under load, while it, its database or its disk fails. */
@NullMarked
package financetracker.app.killed;

import org.jspecify.annotations.NullMarked;
