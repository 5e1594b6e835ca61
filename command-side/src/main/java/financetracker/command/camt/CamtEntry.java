package financetracker.command.camt;

import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Unreadable;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the bank booked on the account at once: one payment, or a batch of them.
 *
 * @param details the payments that it consists of, as far as they are told
 * @param shared the bank's references that several of them have
 */
record CamtEntry(CamtElement element, CamtBooking booking, List<CamtElement> details, Set<String> shared, String file) {
    /** None for what the bank only informs of, one, or as many as the batch has payments. */
    static List<StatementRow> read(CamtElement element, Currency currency, String file) {
        try {
            if (CamtBooking.isInformation(element)) {
                return List.of();
            }
            List<CamtElement> details = element.all("NtryDtls", "TxDtls").toList();
            CamtBooking booking = CamtBooking.of(element, currency);
            return new CamtEntry(element, booking, details, CamtReferences.shared(details), file).rows();
        } catch (IllegalArgumentException unreadable) {
            return List.of(unreadable(element, file, unreadable));
        }
    }

    static Unreadable unreadable(CamtElement element, String file, IllegalArgumentException unreadable) {
        String reason = unreadable.getMessage();
        String raw = element.raw(file, StatementRow.RAW_LENGTH_MAX);
        return new Unreadable(element.line(), raw, reason == null ? "the entry cannot be read" : reason);
    }

    /** Whether money went out with this payment; its batch may have gone the other way. */
    boolean isOut(@Nullable CamtElement detail) {
        String own = detail == null ? null : detail.value("CdtDbtInd");
        return own == null ? booking.out() : CamtValues.isOut(own);
    }

    private List<StatementRow> rows() {
        List<Money> parts = parts();
        if (parts.isEmpty()) {
            CamtElement only = details.size() == 1 ? details.getFirst() : null;
            return List.of(CamtRow.read(this, only, booking.amount(), 0));
        }
        List<StatementRow> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            rows.add(CamtRow.read(this, details.get(i), parts.get(i), i + 1));
        }
        return rows;
    }

    /** The amounts of a batch's payments; empty unless each has one and they add up to what was booked. */
    private List<Money> parts() {
        if (details.size() < 2) {
            return List.of();
        }
        try {
            List<Money> parts = details.stream().map(this::part).toList();
            Money sum = parts.stream().reduce(Money.zero(booking.amount().currency()), Money::plus);
            return sum.equals(booking.amount()) ? parts : List.of();
        } catch (IllegalArgumentException untold) {
            return List.of();
        }
    }

    // version 2 has the amount of a payment among its details only
    private Money part(CamtElement detail) {
        CamtElement own = detail.first("Amt");
        CamtElement booked = own == null ? detail.first("AmtDtls", "TxAmt", "Amt") : own;
        CamtElement told = booked == null ? detail.first("AmtDtls", "InstdAmt", "Amt") : booked;
        Money part = CamtValues.money(told, booking.amount().currency());
        return isOut(detail) ? part.negated() : part;
    }
}
