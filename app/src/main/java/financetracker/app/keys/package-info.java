/** The program's own secrets: signing keys and the keyed hash, in files under the data folder. */
@NullMarked
package financetracker.app.keys;

import org.jspecify.annotations.NullMarked;
