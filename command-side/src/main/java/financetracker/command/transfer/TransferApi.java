package financetracker.command.transfer;

import financetracker.command.Answers;
import financetracker.command.Commands;
import financetracker.command.ExpectedVersion;
import financetracker.command.Limits;
import financetracker.command.NewId;
import financetracker.command.dryrun.OffersDryRun;
import financetracker.events.Caller;
import financetracker.events.PersonalText;
import financetracker.events.Receipt;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transfer.TransferCommand;
import financetracker.events.transfer.TransferCommand.ConfirmTransfer;
import financetracker.events.transfer.TransferCommand.LinkTransfer;
import financetracker.events.transfer.TransferCommand.RecordTransfer;
import financetracker.events.transfer.TransferCommand.RejectTransfer;
import financetracker.events.transfer.TransferCommand.UnlinkTransfer;
import financetracker.events.transfer.TransferId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Legs are amended, voided and restored as the transactions that they are. */
@OffersDryRun
@RestController
@RequestMapping("/api/v1/transfers")
class TransferApi {
    private final Commands commands;

    TransferApi(Commands commands) {
        this.commands = commands;
    }

    /** Two transactions that exist, the one that takes the money out first. */
    record NewLink(UUID fromTransactionId, UUID toTransactionId, NewTransfer.@Nullable @Valid Rate rate) {}

    @Schema(name = "TransferReason")
    record Why(@Nullable @Size(max = Limits.REASON_MAX) PersonalText reason) {
        static @Nullable PersonalText of(@Nullable Why body) {
            return body == null ? null : body.reason();
        }
    }

    @Operation(summary = "Record a transfer between two own accounts: both legs and their link at once")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<Receipt> record(Caller caller, @RequestBody @Valid NewTransfer body) {
        TransferId id = new TransferId(NewId.orGenerate("/id", body.id()));
        return created(commands.send(
                caller,
                new RecordTransfer(caller.household(), id, body.fromLeg(id), body.toLeg(id), body.givenRate())));
    }

    @Operation(summary = "Link two transactions: from now on they are one transfer, and no spending")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping("/links")
    ResponseEntity<Receipt> link(Caller caller, @RequestBody @Valid NewLink body) {
        return created(commands.send(
                caller,
                new LinkTransfer(
                        caller.household(),
                        new TransactionId(body.fromTransactionId()),
                        new TransactionId(body.toTransactionId()),
                        body.rate() == null ? null : body.rate().given("/rate"))));
    }

    @Operation(summary = "Accept a proposed transfer", operationId = "confirmTransfer")
    @PostMapping("/{id}/confirm")
    ResponseEntity<Receipt> confirm(Caller caller, @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch) {
        return decide(
                caller, new ConfirmTransfer(caller.household(), new TransferId(id), ExpectedVersion.parse(ifMatch)));
    }

    @Operation(summary = "Reject a proposed transfer: it is not proposed again", operationId = "rejectTransfer")
    @PostMapping("/{id}/reject")
    ResponseEntity<Receipt> reject(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody(required = false) @Valid @Nullable Why body) {
        return decide(
                caller,
                new RejectTransfer(
                        caller.household(), new TransferId(id), Why.of(body), ExpectedVersion.parse(ifMatch)));
    }

    @Operation(summary = "Unlink a transfer: its transactions stand for themselves again")
    @DeleteMapping("/{id}")
    ResponseEntity<Receipt> unlink(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody(required = false) @Valid @Nullable Why body) {
        return decide(
                caller,
                new UnlinkTransfer(
                        caller.household(), new TransferId(id), Why.of(body), ExpectedVersion.parse(ifMatch)));
    }

    private ResponseEntity<Receipt> decide(Caller caller, TransferCommand command) {
        return Answers.ok(commands.send(caller, command));
    }

    private static ResponseEntity<Receipt> created(Receipt receipt) {
        return Answers.created(receipt, "/api/v1/transfers/" + receipt.id());
    }
}
