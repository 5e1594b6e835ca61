/** What the README's performance table is made with. */
@NullMarked
package financetracker.benchmarks;

import org.jspecify.annotations.NullMarked;
