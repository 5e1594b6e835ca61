package financetracker.app.signin;

import financetracker.events.HouseholdId;
import financetracker.events.UserId;
import java.util.UUID;

/**
 * Who is signed in: the principal of every authenticated request.
 *
 * @param session the session that the access token belongs to
 * @param scope what the token may do, as in its claim
 */
public record SignedIn(UserId user, HouseholdId household, UUID session, String scope) {}
