/** Exchange rates: sheets as they are published, by a person or by the European Central Bank's files. */
@NullMarked
package financetracker.command.rate;

import org.jspecify.annotations.NullMarked;
