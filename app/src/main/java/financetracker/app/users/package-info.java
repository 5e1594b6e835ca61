/** The people who sign in: registering, logging in, changing, resetting, erasing. */
@NullMarked
package financetracker.app.users;

import org.jspecify.annotations.NullMarked;
