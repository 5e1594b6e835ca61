package financetracker.command.csv;

import financetracker.refusal.InvalidRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file are to be read. It holds nothing of the file's content.
 *
 * @param delimiter one character
 * @param skipped how many records come before the first row: what stands above the header, and the header
 * @param dateOrder in which day, month and year are written
 * @param decimalMark a point or a comma
 * @param inverted whether amounts are written from the bank's point of view, as some card companies do
 */
public record CsvMapping(
        @Size(min = 1, max = 1) String delimiter,
        int skipped,
        DateOrder dateOrder,
        @Size(min = 1, max = 1) String decimalMark,
        boolean inverted,
        @Valid Columns columns) {
    static final int COLUMNS_MAX = 200;

    public enum DateOrder {
        YEAR_MONTH_DAY,
        DAY_MONTH_YEAR,
        MONTH_DAY_YEAR
    }

    /**
     * Numbers of columns from 0; null where the file has no such column.
     *
     * @param amount with its sign, or without one beside an indicator; null where debit and credit are apart
     * @param indicator says whether the amount goes out or comes in
     * @param description one or more, joined in this order
     * @param balance what the account held after the row
     * @param bankId the bank's id of the transaction
     */
    public record Columns(
            int date,
            @Nullable Integer amount,
            @Nullable Integer debit,
            @Nullable Integer credit,
            @Nullable Integer indicator,
            @Size(max = 10) List<Integer> description,
            @Nullable Integer counterparty,
            @Nullable Integer currency,
            @Nullable Integer balance,
            @Nullable Integer bankId,
            @Nullable Integer checkNumber) {
        Stream<Integer> all() {
            return Stream.concat(
                            Stream.of(
                                    date,
                                    amount,
                                    debit,
                                    credit,
                                    indicator,
                                    counterparty,
                                    currency,
                                    balance,
                                    bankId,
                                    checkNumber),
                            description.stream())
                    .filter(Objects::nonNull);
        }
    }

    /** The same for a file whose rows begin elsewhere. */
    public CsvMapping skipping(int records) {
        return new CsvMapping(delimiter, records, dateOrder, decimalMark, inverted, columns);
    }

    /** The same with dates in another order. */
    public CsvMapping ordered(DateOrder other) {
        return new CsvMapping(delimiter, skipped, other, decimalMark, inverted, columns);
    }

    /** @throws InvalidRequest if no row could be read by it */
    public CsvMapping checked() {
        refuseUnless(delimiter.length() == 1 && !"\"\r\n".contains(delimiter), "/delimiter", "must be one character");
        refuseUnless(List.of(".", ",").contains(decimalMark), "/decimalMark", "must be a point or a comma");
        refuseUnless(skipped >= 0 && skipped <= 100, "/skipped", "must be from 0 to 100");
        refuseUnless(
                columns.all().allMatch(column -> column >= 0 && column < COLUMNS_MAX),
                "/columns",
                "must be numbers from 0 to " + (COLUMNS_MAX - 1));
        refuseUnless(
                columns.amount != null || columns.debit != null || columns.credit != null,
                "/columns/amount",
                "is needed, or debit or credit");
        refuseUnless(
                columns.amount == null || columns.debit == null && columns.credit == null,
                "/columns/amount",
                "must not be given together with debit or credit");
        refuseUnless(columns.description.size() <= 10, "/columns/description", "must be at most 10 columns");
        return this;
    }

    private static void refuseUnless(boolean holds, String pointer, String detail) {
        if (!holds) {
            throw InvalidRequest.body(pointer, detail);
        }
    }
}
