package financetracker.app.http;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * Every problem that an answer can tell. Codes are stable: clients branch on them.
 *
 * <p>{@code docs/problems.md} is made from this list, which is why it is one and past 150 lines.
 */
public enum ProblemCode {
    INVALID_REQUEST(
            HttpStatus.BAD_REQUEST,
            "The request is not valid",
            "Each entry of `errors` names a place and what belongs there."),
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is no JSON", "`detail` names line and column."),
    JSON_LIMIT_EXCEEDED(
            HttpStatus.BAD_REQUEST,
            "The JSON is beyond a limit",
            "It nests too deep, has too many values, or a text or number in it is too long."),
    BAD_REQUEST(
            HttpStatus.BAD_REQUEST,
            "The request cannot be understood",
            "It breaks the rules of HTTP, such as forbidden characters in its address."),
    UNAUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            "Sign in first",
            "The access token is missing, expired, revoked or no token of ours."),
    WRONG_CREDENTIALS(HttpStatus.UNAUTHORIZED, "Unknown name or wrong password", "It is not told which of the two."),
    WRONG_PASSWORD(
            HttpStatus.FORBIDDEN,
            "The password is wrong",
            "The session goes on; what was asked needs the password of its user."),
    REGISTRATION_CLOSED(
            HttpStatus.FORBIDDEN,
            "Nobody can register here",
            "The operator decides by `finance-tracker.registration`."),
    INVITE_REQUIRED(
            HttpStatus.FORBIDDEN,
            "An invite is needed to register",
            "The code is missing, used, expired or none of ours; the operator makes one."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed", "The caller is known and may not do this."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "There is nothing here",
            "It does not exist, or it belongs to somebody else; the answer is the same."),
    NO_EXCHANGE_RATE(
            HttpStatus.NOT_FOUND,
            "There is no exchange rate on or before the date",
            "Import a file of the European Central Bank, or `PUT` a rate of your own."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED, "The resource has no such method", "The `Allow` header lists those it has."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "No such representation",
            "The `Accept` header excludes what the resource can answer."),
    REQUEST_TIMEOUT(
            HttpStatus.REQUEST_TIMEOUT, "The request took too long to arrive", "Nothing was done; send it again."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large", "`detail` names the limit."),
    URI_TOO_LONG(HttpStatus.URI_TOO_LONG, "The address is too long", "Shorten the query."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body's media type is not read here",
            "The `Accept` header of the answer lists those that are."),
    HEADERS_TOO_LARGE(
            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            "The headers are too large",
            "All headers together are limited to 8 kB."),
    STALE_VERSION(
            HttpStatus.PRECONDITION_FAILED,
            "Somebody else was faster",
            "The version in `If-Match` is not the current one. Read it again, then decide."),
    PRECONDITION_REQUIRED(
            HttpStatus.PRECONDITION_REQUIRED,
            "If-Match is missing",
            "Edits name the version that was seen, so that nobody overwrites what they have not read."),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The Idempotency-Key was used for another request",
            "Use a new key for a new request."),
    REQUEST_IN_FLIGHT(
            HttpStatus.CONFLICT,
            "The same request is being worked on",
            "Another with this `Idempotency-Key` has not finished. Send it again after `Retry-After`."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests", "Wait for `Retry-After`."),
    TOO_MANY_GUESSES(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many wrong passwords",
            "Ten an hour are allowed. A device that signed in before and sends its `deviceToken` has ten of its own."),
    EMAIL_TAKEN(HttpStatus.CONFLICT, "Somebody has this address", "Sign in with it, or use another."),
    ACCOUNT_IS_CLOSED(
            HttpStatus.CONFLICT, "The account is closed", "Nothing more is recorded on it; it can be reopened."),
    OPENING_BALANCE_EXISTS(
            HttpStatus.CONFLICT, "The account has an opening balance", "Amend the transaction that holds it."),
    TRANSACTION_IS_VOIDED(HttpStatus.CONFLICT, "The transaction is voided", "Restore it first."),
    TRANSACTION_IS_POSTED(HttpStatus.CONFLICT, "The transaction is posted", "Only a pending one can be posted."),
    CATEGORY_IS_MERGED(
            HttpStatus.CONFLICT, "The category was merged into another", "Change the one that it stands for."),
    CATEGORY_IS_ARCHIVED(
            HttpStatus.CONFLICT, "The category is archived", "Nothing more is filed under it; it can be taken out."),
    CATEGORY_BELOW_ITSELF(
            HttpStatus.CONFLICT,
            "A category cannot go below itself",
            "Neither can it be moved below or merged into what is below it."),
    CATEGORY_NAME_TAKEN(
            HttpStatus.CONFLICT,
            "Another category has this name",
            "Categories beside one another have different ones."),
    TOO_MANY_CATEGORIES(HttpStatus.CONFLICT, "There are too many categories", "Rename or merge some."),
    CATEGORY_TREE_TOO_DEEP(HttpStatus.CONFLICT, "The category tree would be too deep", "Place it higher."),
    COUNTERPARTY_IS_MERGED(
            HttpStatus.CONFLICT,
            "The counterparty was merged into another",
            "Change the one that it stands for; `detail` names it."),
    COUNTERPARTY_INTO_ITSELF(HttpStatus.CONFLICT, "A counterparty cannot be merged into itself", "Name the other one."),
    COUNTERPARTY_TEXT_TAKEN(
            HttpStatus.CONFLICT,
            "The text means another counterparty",
            "A text means one only; merge them, or take it from the other, which `detail` names."),
    TOO_MANY_COUNTERPARTIES(HttpStatus.CONFLICT, "There are too many counterparties", "Rename or reuse some."),
    TOO_MANY_ALIASES(HttpStatus.CONFLICT, "There are too many aliases", "Take out what no transaction has."),
    TRANSACTION_IS_TRANSFERRED(
            HttpStatus.CONFLICT,
            "The transaction is a leg of a transfer",
            "Unlink or reject that one first; `detail` names it."),
    TRANSFER_IS_NOT_PROPOSED(
            HttpStatus.CONFLICT, "The transfer is no proposal", "It was linked, unlinked or rejected before."),
    CHANGED_SINCE(HttpStatus.CONFLICT, "It was changed since", "What somebody changed after the operation stays."),
    OPERATION_IS_RUNNING(HttpStatus.CONFLICT, "The operation is running", "Wait until it has ended."),
    ID_IS_TAKEN(HttpStatus.CONFLICT, "The id is in use for something else", "Make a new UUIDv7."),
    HOUSEHOLD_IS_ERASED(HttpStatus.CONFLICT, "The household was erased", "Nothing more is recorded for it."),
    UNKNOWN_CATEGORY(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "There is no such category",
            "`GET /api/v1/categories` lists those there are."),
    UNKNOWN_COUNTERPARTY(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "There is no such counterparty",
            "`GET /api/v1/counterparties` lists those there are."),
    SPLITS_DO_NOT_ADD_UP(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The parts do not add up to the whole",
            "Leave one part without amount and percentage: it is the remainder."),
    TRANSFER_WITHIN_ACCOUNT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "A transfer is between two accounts",
            "Both of its legs are on the same one."),
    TRANSFER_AMOUNTS_DIFFER(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The two legs do not fit",
            "One takes money out and the other brings it in; within one currency it is the same amount."),
    OPENING_BALANCE_IS_NO_TRANSFER(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "An opening balance is no transfer",
            "It is what the account held before its first transaction."),
    WRONG_CURRENCY(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The amount is in another currency than the account",
            "An account has one currency for life."),
    NO_CREDIT_LIMIT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Accounts of this kind have no credit limit",
            "Checking accounts, credit cards and other liabilities have."),
    TOO_MANY_TRANSACTIONS(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Too many transactions are meant",
            "Choose fewer, by dates for instance."),
    UNREADABLE_STATEMENT(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The bank file is broken",
            "Nothing of it was taken over. `detail` names the line and the reason."),
    SEVERAL_STATEMENTS(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The bank file holds several accounts",
            "Choose one by its number. `detail` names the numbers' ends."),
    UNUSABLE_EXCHANGE_RATES(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The exchange rates make no sense together",
            "`detail` names the reason, such as a currency with two rates, or the base among the others."),
    UNREADABLE_EXCHANGE_RATES(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The file of exchange rates is broken",
            "Nothing of it was taken over. `detail` names the line and the reason."),
    TOO_MANY_IMPORTS(
            HttpStatus.CONFLICT,
            "Too many files wait for their commit",
            "Commit some; those that are not wanted expire."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong on our side",
            "The log has more under the trace id."),
    LOG_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The log cannot be written now",
            "Whether it was recorded is not known: send it again with the same `Idempotency-Key`."),
    DATABASE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The database cannot be used now",
            "Send it again after `Retry-After`, with the same `Idempotency-Key` where it had one."),
    VIEW_BEHIND(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The view has not come that far yet",
            "It did not reach `Ledger-Sequence-Min` in 2 seconds. Send it again after `Retry-After`."),
    VIEW_INCOMPLETE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The view is incomplete",
            "An event could not be applied, so that numbers after it would be wrong; an operator has to act."),
    SIGN_IN_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "It cannot be checked now who is calling",
            "Send it again after `Retry-After`."),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE, "Too much at once", "Send it again after `Retry-After`.");

    private final HttpStatus status;
    private final String title;
    private final String help;

    ProblemCode(HttpStatus status, String title, String help) {
        this.status = status;
        this.title = title;
        this.help = help;
    }

    public HttpStatus status() {
        return status;
    }

    /** As clients see it: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem's type: the address of the page that explains it. */
    public String type() {
        return "/problems/" + code();
    }

    public String title() {
        return title;
    }

    public String help() {
        return help;
    }

    /** The most general code of a status that some part of the container or the framework chose. */
    static ProblemCode of(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 412 -> STALE_VERSION;
            case 413 -> BODY_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> OVERLOADED;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
