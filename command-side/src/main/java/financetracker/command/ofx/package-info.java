/**
 * Reads bank and credit card statements in OFX and QFX, 1.x (SGML) and 2.x (XML). {@link
 * financetracker.command.ofx.OfxReader} is the way in.
 */
@NullMarked
package financetracker.command.ofx;

import org.jspecify.annotations.NullMarked;
