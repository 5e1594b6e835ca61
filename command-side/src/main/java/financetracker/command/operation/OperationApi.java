package financetracker.command.operation;

import financetracker.command.operation.Operations.RefusedRow;
import financetracker.events.Caller;
import financetracker.events.OperationId;
import financetracker.events.account.AccountId;
import financetracker.operation.OperationProgress;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations")
class OperationApi {
    /** The log's position that a view has to have reached to show all that was done. */
    private static final String LEDGER_SEQUENCE = "Ledger-Sequence";

    private final Operations operations;

    OperationApi(Operations operations) {
        this.operations = operations;
    }

    /**
     * @param failure a code; null unless it failed
     * @param accountId that it is about; null unless it is an import
     * @param total rows to work on
     * @param recorded rows that were recorded or changed
     * @param repeated rows for which there was nothing to do
     * @param unreadable rows of the file that were left out
     * @param refused rows that the ledger refused, each with its line and the refusal's code
     */
    record Progress(
            OperationId id,
            OperationProgress.Kind kind,
            @Nullable AccountId accountId,
            OperationProgress.State state,
            @Nullable String failure,
            int total,
            int recorded,
            int repeated,
            int unreadable,
            List<RefusedRow> refused,
            Instant startedAt,
            Instant updatedAt) {}

    @Operation(summary = "How far an operation is, and what it has done")
    @GetMapping("/{id}")
    ResponseEntity<Progress> get(Caller caller, @PathVariable UUID id) {
        OperationId operationId = new OperationId(id);
        LongWork operation = operations
                .find(caller.household(), operationId)
                .orElseThrow(() -> CommandRefused.because(new Refusal.UnknownOperation(operationId)));
        Progress progress = new Progress(
                operationId,
                operation.kind(),
                operation.account(),
                operation.state(),
                operation.failure(),
                operation.total(),
                operation.recorded(),
                operation.repeated(),
                operation.unreadable(),
                operations.refusedRows(operationId),
                operation.startedAt(),
                operation.updatedAt());
        return ResponseEntity.ok()
                .header(LEDGER_SEQUENCE, Long.toString(operation.position()))
                .body(progress);
    }
}
