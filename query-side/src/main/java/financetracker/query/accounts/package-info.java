/** The accounts and what they have been over time. */
@NullMarked
package financetracker.query.accounts;

import org.jspecify.annotations.NullMarked;
