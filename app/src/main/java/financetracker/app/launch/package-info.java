/** The first class of the jar, compiled for an older Java than the rest. */
@NullMarked
package financetracker.app.launch;

import org.jspecify.annotations.NullMarked;
