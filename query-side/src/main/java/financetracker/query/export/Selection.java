package financetracker.query.export;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** Which transactions to export; null is no restriction. */
record Selection(
        @Nullable UUID accountId,

        @Parameter(description = "The first effective date") @DateTimeFormat(iso = ISO.DATE) @Nullable
        LocalDate from,

        @Parameter(description = "What took effect by this local date, inclusive")
        @DateTimeFormat(iso = ISO.DATE)
        @Nullable
        LocalDate asOf,

        @Parameter(description = "As known at a position or an instant") @Size(max = 40) @Nullable
        String knownAt) {}
