package financetracker.query.assertions;

import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.query.assertions.LikelyRow.Reason;
import financetracker.query.view.ViewReads;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what would explain a difference by itself, among what happened since the books last matched. */
@Component
class LikelyRows {
    static final int SHOWN_MAX = 10;
    private static final int DAYS_LATER = 10;
    private static final int TWINS_APART = 3;
    private static final int LOOKED_AT = 1_000;

    private static final String AMONG = """
            select id, amount, currency, date, status from views.transactions
            where household = :household and account = :account
              and from_position <= :position and to_position > :position
              and date > :since and date <= :until""";
    private static final String BY_AMOUNT =
            AMONG + " and major = any(:amounts::numeric[]) order by date desc, id limit " + LOOKED_AT;
    private static final String BY_DATE = AMONG + " and status = 'POSTED' order by date desc, id limit " + LOOKED_AT;

    private final ViewReads reads;

    LikelyRows(ViewReads reads) {
        this.reads = reads;
    }

    /** @param since the last date on which the books matched; null for all before */
    List<LikelyRow> of(UUID household, Assertion assertion, @Nullable LocalDate since, long position) {
        LocalDate first = since == null ? LocalDate.EPOCH.minusYears(100) : since;
        long missing = assertion.difference().minor();
        Currency currency = assertion.asserted().currency();
        BigDecimal[] amounts = Stream.of(
                        new Money(missing, currency), new Money(-missing, currency), half(-missing, currency))
                .map(amount -> new BigDecimal(amount.amount()))
                .toArray(BigDecimal[]::new);
        LocalDate until = assertion.date().plusDays(DAYS_LATER);
        List<Found> found = new ArrayList<>(reads.jdbc()
                .sql(BY_AMOUNT)
                .param("household", household)
                .param("account", assertion.accountId())
                .param("position", position)
                .param("since", first)
                .param("until", until)
                .param("amounts", amounts)
                .query((row, number) -> Found.read(row))
                .list());
        List<LikelyRow> likely = new ArrayList<>();
        for (Found each : found) {
            Reason reason = reason(each, missing, assertion.date(), found);
            if (reason != null) {
                likely.add(each.because(reason));
            }
        }
        if (missing % 9 == 0) {
            likely.addAll(swapped(household, assertion, first, position));
        }
        likely.sort(Comparator.comparing(LikelyRow::reason)
                .thenComparing(LikelyRow::date, Comparator.reverseOrder())
                .thenComparing(LikelyRow::transactionId));
        return List.copyOf(likely.subList(0, Math.min(SHOWN_MAX, likely.size())));
    }

    private static Money half(long minor, Currency currency) {
        // Of an odd amount there is no half: the whole is asked for twice.
        return new Money(minor % 2 == 0 ? minor / 2 : minor, currency);
    }

    private static @Nullable Reason reason(Found row, long missing, LocalDate date, List<Found> all) {
        boolean later = row.date.isAfter(date);
        boolean posted = row.status.equals("POSTED");
        if (row.amount == missing) {
            if (later) {
                return posted ? Reason.DATED_LATER : null;
            }
            return posted ? null : row.status.equals("PENDING") ? Reason.PENDING : Reason.VOIDED;
        }
        if (later || !posted) {
            return null;
        }
        if (row.amount == -missing) {
            return all.stream().anyMatch(row::isTwinOf) ? Reason.DUPLICATE : Reason.UNKNOWN_TO_BANK;
        }
        return row.amount * 2 == -missing ? Reason.SIGN_TURNED : null;
    }

    /** What differs by two digits that changed places differs by a multiple of nine. */
    private List<LikelyRow> swapped(UUID household, Assertion assertion, LocalDate since, long position) {
        return reads
                .jdbc()
                .sql(BY_DATE)
                .param("household", household)
                .param("account", assertion.accountId())
                .param("position", position)
                .param("since", since)
                .param("until", assertion.date())
                .query((row, number) -> Found.read(row))
                .list()
                .stream()
                .filter(row -> Digits.areSwapped(
                        row.amount, row.amount + assertion.difference().minor()))
                .map(row -> row.because(Reason.DIGITS_SWAPPED))
                .toList();
    }

    private record Found(UUID id, long amount, Currency currency, LocalDate date, String status) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(
                    row.getObject("id", UUID.class),
                    row.getLong("amount"),
                    new Currency(row.getString("currency")),
                    row.getObject("date", LocalDate.class),
                    row.getString("status"));
        }

        boolean isTwinOf(Found other) {
            return !id.equals(other.id)
                    && amount == other.amount
                    && other.status.equals("POSTED")
                    && Math.abs(ChronoUnit.DAYS.between(date, other.date)) <= TWINS_APART;
        }

        LikelyRow because(Reason reason) {
            return new LikelyRow(id, new Money(amount, currency), date, reason);
        }
    }
}
