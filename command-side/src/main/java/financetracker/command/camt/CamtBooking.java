package financetracker.command.camt;

import financetracker.money.Currency;
import financetracker.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says for all of its payments. It is read once: there may be thousands of them.
 *
 * @param amount with its direction
 * @param out whether money went out, also of an amount of zero
 * @param reversal whether it undoes an earlier entry. The direction is the entry's own all the same: by ISO 20022 a
 *     credit that is a reversal undoes a debit. Only the parties stay those of the entry that is undone.
 * @param pending announced, not yet booked
 * @param reference by which the bank knows it
 * @param number the entry's own name in its statement
 * @param information the bank's words
 * @param code the bank's kind of transaction
 * @param words of {@link CamtWords}
 */
record CamtBooking(
        LocalDate date,
        Money amount,
        boolean out,
        boolean reversal,
        boolean pending,
        @Nullable String reference,
        @Nullable String number,
        @Nullable String information,
        @Nullable String code,
        String words) {

    /** @throws IllegalArgumentException with a reason for people */
    static CamtBooking of(CamtElement entry, Currency currency) {
        return new CamtBooking(
                date(entry),
                CamtValues.signed(entry, currency),
                CamtValues.isOut(entry.value("CdtDbtInd")),
                isTrue(entry.value("RvslInd")),
                !status(entry).equals("BOOK"),
                CamtReferences.proper(entry.value("AcctSvcrRef")),
                CamtReferences.proper(entry.value("NtryRef")),
                entry.value("AddtlNtryInf"),
                entry.value("BkTxCd", "Prtry", "Cd"),
                CamtWords.ofEntry(entry));
    }

    /** Whether the bank only tells what it will not book. */
    static boolean isInformation(CamtElement entry) {
        return status(entry).equals("INFO");
    }

    // a text in old versions, in newer ones a code within
    private static String status(CamtElement entry) {
        String code = entry.value("Sts", "Cd");
        String status = code == null ? entry.value("Sts") : code;
        return switch (status == null ? "" : status) {
            case "BOOK" -> "BOOK";
            case "INFO" -> "INFO";
            // FUTR: to be booked on a later day
            case "PDNG", "FUTR" -> "PDNG";
            default -> throw new IllegalArgumentException("the entry does not say whether it is booked");
        };
    }

    private static LocalDate date(CamtElement entry) {
        for (String day : List.of("BookgDt", "ValDt")) {
            String written = entry.value(day, "Dt");
            String shown = written == null ? entry.value(day, "DtTm") : written;
            if (shown != null) {
                return CamtValues.date(shown);
            }
        }
        throw new IllegalArgumentException("the entry has no date");
    }

    private static boolean isTrue(@Nullable String indicator) {
        return "true".equals(indicator) || "1".equals(indicator);
    }
}
