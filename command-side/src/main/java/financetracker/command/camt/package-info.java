/**
 * Reads bank statements in ISO 20022 camt.053, whatever their version. {@link financetracker.command.camt.CamtReader}
 * is the way in.
 */
@NullMarked
package financetracker.command.camt;

import org.jspecify.annotations.NullMarked;
