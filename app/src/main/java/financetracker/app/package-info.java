/** The program: main, wiring and start-up. */
@NullMarked
package financetracker.app;

import org.jspecify.annotations.NullMarked;
