/** Passwords: which are allowed, how they are hashed, how often they may be guessed. */
@NullMarked
package financetracker.app.passwords;

import org.jspecify.annotations.NullMarked;
