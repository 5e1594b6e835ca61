/** Accounts: what decides whether a transaction may be recorded. */
@NullMarked
package financetracker.command.account;

import org.jspecify.annotations.NullMarked;
