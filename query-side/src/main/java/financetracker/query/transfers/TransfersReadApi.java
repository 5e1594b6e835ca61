package financetracker.query.transfers;

import financetracker.events.Caller;
import financetracker.events.transfer.TransferId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/transfers")
class TransfersReadApi {
    private final Transfers transfers;

    TransfersReadApi(Transfers transfers) {
        this.transfers = transfers;
    }

    @Operation(
            summary = "Transfers between own accounts, of one state or all, in the order in which they were found",
            operationId = "listTransfers")
    @GetMapping
    ResponseEntity<Transfers.TransferPage> page(
            Caller caller,
            @RequestParam(required = false) @Nullable TransferState state,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String knownAt) {
        return transfers.page(caller.household(), state, after, limit, knownAt).response();
    }

    @Operation(summary = "One transfer", operationId = "getTransfer")
    @GetMapping("/{id}")
    ResponseEntity<Transfers.Transfer> one(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable String knownAt) {
        return transfers.one(caller.household(), new TransferId(id), knownAt).response(Transfers.Transfer::version);
    }
}
