/**
 * Reads QIF, in which Quicken, GnuCash, KMyMoney and banks give what they know. {@link
 * financetracker.command.qif.QifReader} is the way in.
 */
@NullMarked
package financetracker.command.qif;

import org.jspecify.annotations.NullMarked;
