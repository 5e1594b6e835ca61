/** Exact money: signed minor units of an ISO 4217 currency. */
@NullMarked
package financetracker.money;

import org.jspecify.annotations.NullMarked;
