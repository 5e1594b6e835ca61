/** What the operator of the program sees and does, on a port of its own. */
@NullMarked
package financetracker.app.operator;

import org.jspecify.annotations.NullMarked;
