package financetracker.command.transaction;

import financetracker.command.Answers;
import financetracker.command.Commands;
import financetracker.command.ExpectedVersion;
import financetracker.command.Limits;
import financetracker.command.dryrun.OffersDryRun;
import financetracker.events.Caller;
import financetracker.events.PersonalText;
import financetracker.events.Receipt;
import financetracker.events.category.CategoryId;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.TransactionCommand;
import financetracker.events.transaction.TransactionCommand.AmendTransaction;
import financetracker.events.transaction.TransactionCommand.CategoriseTransaction;
import financetracker.events.transaction.TransactionCommand.PostTransaction;
import financetracker.events.transaction.TransactionCommand.RecordTransaction;
import financetracker.events.transaction.TransactionCommand.RecordTransactions;
import financetracker.events.transaction.TransactionCommand.RestoreTransaction;
import financetracker.events.transaction.TransactionCommand.SplitTransaction;
import financetracker.events.transaction.TransactionCommand.VoidTransaction;
import financetracker.events.transaction.TransactionId;
import financetracker.money.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Past 150 lines because every edit is one endpoint of the same few lines. */
@OffersDryRun
@RestController
@RequestMapping("/api/v1/transactions")
class TransactionApi {
    private final Commands commands;

    TransactionApi(Commands commands) {
        this.commands = commands;
    }

    record NewTransactions(
            @NotEmpty @Size(max = RecordTransactions.ROWS_MAX)
            List<@Valid NewTransaction> transactions) {}

    /** Null keeps; an empty counterparty or empty notes take the old ones away. */
    record Amendment(
            @Nullable Money amount,
            @Nullable LocalDate date,

            @Nullable @Size(min = 1, max = Limits.DESCRIPTION_MAX)
            PersonalText description,

            @Nullable @Size(max = Limits.COUNTERPARTY_MAX) PersonalText counterparty,
            @Nullable @Size(max = Limits.NOTES_MAX) PersonalText notes,
            @Nullable @Size(max = Limits.TAGS_MAX) List<@NotBlank @Size(max = Limits.TAG_MAX) PersonalText> tags,
            @Nullable @Size(max = Limits.REASON_MAX) PersonalText reason) {}

    /** Null takes the category away. */
    record NewCategory(
            @Nullable UUID categoryId,
            @Nullable @Size(max = Limits.REASON_MAX) PersonalText reason) {}

    /** No parts make it whole again. */
    record NewSplits(
            @Size(max = Limits.SPLITS_MAX) List<@Valid NewSplit> splits,
            @Nullable @Size(max = Limits.REASON_MAX) PersonalText reason) {}

    /** Null keeps what was announced. */
    @Schema(name = "PostedAs")
    record Posting(
            @Nullable Money amount,
            @Nullable LocalDate date,
            @Nullable @Size(max = Limits.REASON_MAX) PersonalText reason) {}

    record Why(@Nullable @Size(max = Limits.REASON_MAX) PersonalText reason) {
        static @Nullable PersonalText of(@Nullable Why body) {
            return body == null ? null : body.reason();
        }
    }

    @Operation(summary = "Record a transaction")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<Receipt> record(Caller caller, @RequestBody @Valid NewTransaction body) {
        Receipt receipt = commands.send(caller, new RecordTransaction(caller.household(), body.draft("")));
        return Answers.created(receipt, "/api/v1/transactions/" + receipt.id());
    }

    @Operation(summary = "Record up to 1,000 transactions, each by itself")
    @PostMapping("/batch")
    ResponseEntity<Receipt> recordMany(Caller caller, @RequestBody @Valid NewTransactions body) {
        List<Draft> drafts = new ArrayList<>();
        for (NewTransaction row : body.transactions()) {
            drafts.add(row.draft("/transactions/" + drafts.size()));
        }
        return Answers.ok(commands.send(caller, new RecordTransactions(caller.household(), drafts)));
    }

    @Operation(summary = "Amend a transaction: what is given replaces, what is not stays")
    @PatchMapping("/{id}")
    ResponseEntity<Receipt> amend(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid Amendment body) {
        Limits.checkAmount("/amount", body.amount());
        Limits.checkDate("/date", body.date());
        return edit(
                caller,
                new AmendTransaction(
                        caller.household(),
                        new TransactionId(id),
                        body.amount(),
                        body.date(),
                        body.description(),
                        body.counterparty(),
                        body.notes(),
                        body.tags() == null
                                ? null
                                : body.tags().stream().distinct().toList(),
                        body.reason(),
                        ExpectedVersion.parse(ifMatch)));
    }

    @Operation(summary = "Set or take away a transaction's category")
    @PutMapping("/{id}/category")
    ResponseEntity<Receipt> categorise(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid NewCategory body) {
        return edit(
                caller,
                new CategoriseTransaction(
                        caller.household(),
                        new TransactionId(id),
                        body.categoryId() == null ? null : new CategoryId(body.categoryId()),
                        body.reason(),
                        ExpectedVersion.parse(ifMatch)));
    }

    @Operation(summary = "Divide a transaction into parts by amount, percentage or remainder, or make it whole again")
    @PutMapping("/{id}/splits")
    ResponseEntity<Receipt> split(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid NewSplits body) {
        return edit(
                caller,
                new SplitTransaction(
                        caller.household(),
                        new TransactionId(id),
                        NewSplit.parts("/splits", body.splits()),
                        body.reason(),
                        ExpectedVersion.parse(ifMatch)));
    }

    @Operation(summary = "Make a pending transaction final")
    @PostMapping("/{id}/post")
    ResponseEntity<Receipt> post(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid Posting body) {
        Limits.checkAmount("/amount", body.amount());
        Limits.checkDate("/date", body.date());
        return edit(
                caller,
                new PostTransaction(
                        caller.household(),
                        new TransactionId(id),
                        body.amount(),
                        body.date(),
                        body.reason(),
                        ExpectedVersion.parse(ifMatch)));
    }

    @Operation(summary = "Void a transaction: it counts nowhere, and stays visible")
    @DeleteMapping("/{id}")
    ResponseEntity<Receipt> voidTransaction(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody(required = false) @Valid @Nullable Why body) {
        return edit(
                caller,
                new VoidTransaction(
                        caller.household(), new TransactionId(id), Why.of(body), ExpectedVersion.parse(ifMatch)));
    }

    @Operation(summary = "Restore a voided transaction")
    @PostMapping("/{id}/restore")
    ResponseEntity<Receipt> restore(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody(required = false) @Valid @Nullable Why body) {
        return edit(
                caller,
                new RestoreTransaction(
                        caller.household(), new TransactionId(id), Why.of(body), ExpectedVersion.parse(ifMatch)));
    }

    private ResponseEntity<Receipt> edit(Caller caller, TransactionCommand.Edit command) {
        return Answers.ok(commands.send(caller, command));
    }
}
