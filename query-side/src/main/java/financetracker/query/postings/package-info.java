/** The double-entry journal. */
@NullMarked
package financetracker.query.postings;

import org.jspecify.annotations.NullMarked;
