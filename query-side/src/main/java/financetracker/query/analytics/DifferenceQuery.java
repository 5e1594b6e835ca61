package financetracker.query.analytics;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** Between what to compare; null is no restriction. */
record DifferenceQuery(
        @Parameter(description = "The earlier knowledge: a position or an instant", required = true) @Size(max = 40)
        String since,

        @Parameter(description = "The later knowledge: a position or an instant; now where it is left out")
        @Size(max = 40)
        @Nullable
        String knownAt,

        @Parameter(description = "The first effective date that counts") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate from,

        @Parameter(description = "The last effective date that counts, inclusive")
        @DateTimeFormat(iso = ISO.DATE)
        @Nullable
        LocalDate asOf,

        @Parameter(description = "Whether what is announced counts, too") @Nullable
        Boolean pending,

        @Parameter(description = "Where the page before ended: its `next`") @Min(0) @Nullable
        Long after,

        @Min(1) @Max(200) @Nullable Integer limit) {
    private static final int LIMIT = 50;

    int pageSize() {
        return limit == null ? LIMIT : limit;
    }

    boolean countsPending() {
        return Boolean.TRUE.equals(pending);
    }
}
