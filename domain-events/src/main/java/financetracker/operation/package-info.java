/** How far long work has come, for those who show it. */
@NullMarked
package financetracker.operation;

import org.jspecify.annotations.NullMarked;
