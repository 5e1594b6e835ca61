/** The read interface of the event log, and what a recorded event carries. */
@NullMarked
package financetracker.log;

import org.jspecify.annotations.NullMarked;
