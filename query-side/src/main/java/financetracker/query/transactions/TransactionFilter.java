package financetracker.query.transactions;

import financetracker.events.transaction.TransactionStatus;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** The query parameters of a list of transactions; null is no restriction. */
record TransactionFilter(
        @Nullable UUID accountId,
        @Nullable UUID categoryId,

        @Parameter(description = "Whom the text means, through aliases and merges") @Nullable
        UUID counterpartyId,

        @Parameter(description = "pending, posted or voided")
        @Pattern(regexp = "pending|posted|voided", message = "must be pending, posted or voided")
        @Nullable
        String status,

        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,

        @Parameter(description = "The last effective date, inclusive") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate to,

        @Parameter(description = "Signed, in the major unit of each transaction's own currency")
        @Pattern(regexp = AMOUNT, message = "must be a decimal number")
        @Nullable
        String amountMin,

        @Parameter(description = "Signed, in the major unit of each transaction's own currency")
        @Pattern(regexp = AMOUNT, message = "must be a decimal number")
        @Nullable
        String amountMax,

        @Size(min = 1, max = 100) @Nullable String tag,

        @Parameter(
                description =
                        "Each word must begin a word of description, counterparty or notes; case and accents do not matter")
        @Size(min = 1, max = 200)
        @Nullable
        String q,

        @Parameter(description = "-date (the default), date, -amount or amount")
        @Pattern(regexp = "-?(date|amount)", message = "must be -date, date, -amount or amount")
        @Nullable
        String sort,

        @Parameter(description = "What took effect by this local date, inclusive")
        @DateTimeFormat(iso = ISO.DATE)
        @Nullable
        LocalDate asOf,

        @Parameter(description = "As known at a position or an instant") @Size(max = 40) @Nullable
        String knownAt,

        @Parameter(description = "Where the page before ended: its `next`") @Size(max = 300) @Nullable
        String cursor,

        @Min(1) @Max(200) @Nullable Integer limit) {
    private static final String AMOUNT = "-?\\d{1,18}(\\.\\d{1,4})?";
    private static final int LIMIT = 50;

    int pageSize() {
        return limit == null ? LIMIT : limit;
    }

    Sort order() {
        return Sort.of(sort == null ? "-date" : sort);
    }

    @Nullable
    TransactionStatus wantedStatus() {
        return status == null ? null : TransactionStatus.valueOf(status.toUpperCase(Locale.ROOT));
    }

    /** What a cursor is bound to: everything but the page's place and size. */
    String identity() {
        return new TransactionFilter(
                        accountId,
                        categoryId,
                        counterpartyId,
                        status,
                        from,
                        to,
                        amountMin,
                        amountMax,
                        tag,
                        q,
                        order().parameter(),
                        asOf,
                        knownAt,
                        null,
                        null)
                .toString();
    }
}
