package financetracker.command.imports;

import financetracker.command.csv.CsvMapping;
import financetracker.command.dryrun.OffersDryRun;
import financetracker.command.imports.CategoryChoices.NewChoices;
import financetracker.command.imports.ImportPreview.RowState;
import financetracker.command.imports.Imports.Page;
import financetracker.command.qif.DateOrder;
import financetracker.events.Caller;
import financetracker.events.OperationId;
import financetracker.events.account.AccountId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {
    static final String OFX = "application/x-ofx";
    private static final Page FIRST_PAGE = new Page(null, 0, 200);

    private final Imports imports;
    private final CategoryChoices categories;

    ImportApi(Imports imports, CategoryChoices categories) {
        this.imports = imports;
        this.categories = categories;
    }

    @Operation(
            summary =
                    "Upload an OFX, QFX, CAMT.053, QIF or CSV file, at most 10 MB, and see what its commit would record")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportPreview> upload(
            Caller caller,
            @RequestParam("file") MultipartFile file,
            @RequestParam UUID accountId,
            @RequestParam(required = false) @Nullable Integer statement)
            throws IOException {
        return upload(caller, accountId, statement, file.getBytes());
    }

    @Operation(summary = "Upload a bank file as the body of the request; its format is found by its content")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping(
            consumes = {
                OFX,
                "text/csv",
                "application/qif",
                MediaType.APPLICATION_XML_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    ResponseEntity<ImportPreview> uploadRaw(
            Caller caller,
            @RequestParam UUID accountId,
            @RequestParam(required = false) @Nullable Integer statement,
            @RequestBody byte[] file) {
        return upload(caller, accountId, statement, file);
    }

    @Operation(summary = "An import's rows, from the one after a number, at most so many, of one state or all")
    @GetMapping("/{id}")
    ImportPreview get(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable RowState state,
            @RequestParam(defaultValue = "0") @Min(0) int after,
            @RequestParam(defaultValue = "200") @Min(1) @Max(1_000) int limit) {
        return imports.find(caller, new OperationId(id), new Page(state, after, limit));
    }

    @Operation(summary = "Read the columns of a CSV file in another way, before it is committed")
    @PutMapping("/{id}/mapping")
    ImportPreview map(Caller caller, @PathVariable UUID id, @RequestBody @Valid CsvMapping body) {
        CsvMapping mapping = body.checked();
        return imports.change(
                caller,
                new OperationId(id),
                upload -> upload.read(upload.settings().mappedBy(mapping)),
                FIRST_PAGE);
    }

    /** In which day and month are written. */
    record NewDateOrder(DateOrder dateOrder) {}

    @Operation(summary = "Read the dates of a QIF file in another order, before it is committed")
    @PutMapping("/{id}/date-order")
    ImportPreview orderDates(Caller caller, @PathVariable UUID id, @RequestBody @Valid NewDateOrder body) {
        return imports.change(
                caller,
                new OperationId(id),
                upload -> upload.read(upload.settings().orderedBy(body.dateOrder())),
                FIRST_PAGE);
    }

    @Operation(
            summary =
                    "Say under which categories rows are to be filed: as proposed, all together or row by row, or not")
    @PutMapping("/{id}/categories")
    ImportPreview categorise(Caller caller, @PathVariable UUID id, @RequestBody @Valid NewChoices body) {
        return imports.change(
                caller,
                new OperationId(id),
                upload -> upload.filed(
                        categories.choose(caller.household(), upload.read().rows(), body)),
                FIRST_PAGE);
    }

    @OffersDryRun
    @Operation(summary = "Record the rows of an import; repeated calls record nothing twice")
    @ApiResponse(responseCode = "202", description = "Accepted; `Location` is the operation")
    @PostMapping("/{id}/commit")
    ResponseEntity<Void> commit(Caller caller, @PathVariable UUID id) {
        imports.commit(caller, new OperationId(id));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/operations/" + id))
                .build();
    }

    private ResponseEntity<ImportPreview> upload(
            Caller caller, UUID account, @Nullable Integer statement, byte[] file) {
        ImportPreview preview = imports.upload(caller, new AccountId(account), statement, file, FIRST_PAGE);
        return ResponseEntity.created(URI.create("/api/v1/imports/" + preview.id()))
                .body(preview);
    }
}
