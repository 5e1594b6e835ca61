package financetracker.query.assertions;

import financetracker.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;

/** A transaction that would explain a difference by itself. */
@Schema(name = "LikelyTransaction")
record LikelyRow(UUID transactionId, Money amount, LocalDate date, Reason reason) {
    /** The likeliest first. */
    enum Reason {
        /** The bank had it by then; here it is dated later. */
        DATED_LATER,
        /** The bank has posted it; here it is pending. */
        PENDING,
        /** The bank has it; here it is voided. */
        VOIDED,
        /** It is here twice within a few days. */
        DUPLICATE,
        /** Here it counts, and the bank does not know it, or not by then. */
        UNKNOWN_TO_BANK,
        /** It has the wrong sign. */
        SIGN_TURNED,
        /** Two digits beside one another have changed places. */
        DIGITS_SWAPPED
    }
}
