/** Users, sessions and tokens: who is calling. */
@NullMarked
package financetracker.app.signin;

import org.jspecify.annotations.NullMarked;
