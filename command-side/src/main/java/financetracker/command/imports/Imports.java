package financetracker.command.imports;

import financetracker.command.Commands;
import financetracker.command.IdempotencyConflict;
import financetracker.command.NewId;
import financetracker.command.csv.CsvMapping;
import financetracker.command.imports.ImportPreview.RowState;
import financetracker.command.imports.ImportPreview.State;
import financetracker.command.imports.ImportPreview.StatementSummary;
import financetracker.command.operation.LongWork;
import financetracker.command.operation.OperationSteps;
import financetracker.command.operation.OperationWorkers;
import financetracker.command.operation.Operations;
import financetracker.command.operation.Sha256;
import financetracker.events.Caller;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.account.AccountId;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.TransactionCommand.RecordTransactions;
import financetracker.log.EventLog;
import financetracker.money.Currency;
import financetracker.operation.OperationProgress;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports of bank files: kept and shown first, recorded when they are committed. Past 150 lines because what is
 * shown and what is recorded must be the same.
 */
@Component
class Imports {
    private final Uploads uploads;
    private final Mappings mappings;
    private final CategoryChoices categories;
    private final Operations operations;
    private final OperationSteps steps;
    private final OperationWorkers workers;
    private final EventLog log;
    private final Commands commands;
    private final Clock clock;

    Imports(
            Uploads uploads,
            Mappings mappings,
            CategoryChoices categories,
            Operations operations,
            OperationSteps steps,
            OperationWorkers workers,
            EventLog log,
            Commands commands,
            Clock clock) {
        this.uploads = uploads;
        this.mappings = mappings;
        this.categories = categories;
        this.operations = operations;
        this.steps = steps;
        this.workers = workers;
        this.log = log;
        this.commands = commands;
        this.clock = clock;
    }

    /** Which rows to show: {@code after} is a row's number, 0 for the beginning; a null state means all. */
    record Page(@Nullable RowState state, int after, int limit) {}

    /**
     * Keeps a file until it is committed.
     *
     * @param statement which of the file's bank accounts, from 1; null if there is only one
     * @throws CommandRefused if the file is broken or does not fit the account
     * @throws IdempotencyConflict if the caller's key was used for another file
     */
    ImportPreview upload(Caller caller, AccountId account, @Nullable Integer statement, byte[] file, Page page) {
        HouseholdId household = caller.household();
        Instant now = clock.instant();
        String digest = Sha256.hex(
                account.toString(), String.valueOf(statement), HexFormat.of().formatHex(Sha256.of(file)));
        Currency currency = OpenAccounts.currency(log, household, account);
        Reading.Settings settings =
                new Reading.Settings(currency, mappings.fitting(household, account, file, currency), null);
        Upload upload = new Upload(
                NewId.operation("import", caller),
                household,
                account,
                statement,
                settings,
                Map.of(),
                digest,
                file,
                now.plus(Uploads.KEPT),
                0);
        if (isRepeat(upload)) {
            return find(caller, upload.id(), page);
        }
        BankStatement read = upload.read();
        if (!read.currency().equals(currency)) {
            throw CommandRefused.because(new Refusal.WrongCurrency(currency, read.currency()));
        }
        if (uploads.waiting(household) >= Uploads.WAITING_MAX) {
            throw CommandRefused.because(new Refusal.TooManyImports(Uploads.WAITING_MAX));
        }
        uploads.keep(upload, now);
        return preview(upload, read, Optional.empty(), page);
    }

    /** @throws CommandRefused if there is no such import in the household */
    ImportPreview find(Caller caller, OperationId id, Page page) {
        Optional<LongWork> operation = operations.find(caller.household(), id);
        Optional<Upload> upload = uploads.find(caller.household(), id);
        if (upload.isPresent()) {
            return preview(upload.get(), upload.get().read(), operation, page);
        }
        LongWork committed = operation.orElseThrow(() -> unknown(id));
        return new ImportPreview(
                id,
                Objects.requireNonNull(committed.account()),
                state(operation),
                id,
                null,
                null,
                Map.of(),
                List.of(),
                null);
    }

    /**
     * Reads a file in another way, or files its rows.
     *
     * @param change of what was said of it before
     * @throws CommandRefused if there is no such import in the household, or its commit has begun
     */
    ImportPreview change(Caller caller, OperationId id, UnaryOperator<Upload> change, Page page) {
        while (true) {
            Upload upload = uploads.find(caller.household(), id).orElseThrow(() -> unknown(id));
            if (operations.find(caller.household(), id).isPresent()) {
                throw CommandRefused.because(new Refusal.OperationIsRunning(id));
            }
            Upload changed = change.apply(upload);
            ImportPreview preview = preview(changed, changed.read(), Optional.empty(), page);
            // Else somebody has said something else of it meanwhile, which must not be lost.
            if (uploads.change(changed)) {
                return preview;
            }
        }
    }

    /**
     * Begins the commit; another call of it goes on where it was left, or does nothing.
     *
     * @throws CommandRefused if there is no such import in the household
     */
    void commit(Caller caller, OperationId id) {
        Optional<LongWork> operation = operations.find(caller.household(), id);
        Optional<Upload> upload = uploads.find(caller.household(), id);
        if (upload.isPresent()) {
            if (caller.dryRun()) {
                List<Draft> drafts = upload.get().drafts(upload.get().read());
                var unused = commands.send(caller, new RecordTransactions(caller.household(), drafts));
            }
            begin(caller, upload.get());
            workers.submit(id);
        } else if (operation.isEmpty()) {
            throw unknown(id);
        }
    }

    private void begin(Caller caller, Upload upload) {
        BankStatement statement = upload.read();
        CsvMapping mapping = statement.reading().mapping();
        if (mapping != null) {
            mappings.remember(upload, mapping);
        }
        int repeated = statement.repeatedWithin();
        var beginning = new OperationSteps.Beginning(
                upload.id(),
                OperationProgress.Kind.IMPORT,
                upload.account(),
                statement.recordable() + repeated,
                statement.unreadable(),
                repeated);
        boolean unused = steps.begin(caller, beginning, clock.instant());
    }

    /** Only a request with an idempotency key can be one: its import's id comes from the key. */
    private boolean isRepeat(Upload upload) {
        Optional<Upload> earlier = uploads.find(upload.household(), upload.id());
        if (earlier.isPresent() && !earlier.get().digest().equals(upload.digest())) {
            throw new IdempotencyConflict(IdempotencyConflict.Kind.KEY_REUSED);
        }
        return earlier.isPresent()
                || operations.find(upload.household(), upload.id()).isPresent();
    }

    private ImportPreview preview(Upload upload, BankStatement statement, Optional<LongWork> operation, Page page) {
        PreviewRows rows = PreviewRows.of(upload, statement.rows(), log);
        List<ImportPreview.Row> shown = rows.page(page, categories);
        return new ImportPreview(
                upload.id(),
                upload.account(),
                state(operation),
                operation.map(LongWork::id).orElse(null),
                upload.expiresAt(),
                StatementSummary.of(statement),
                rows.counts(),
                shown,
                shown.size() < page.limit() ? null : shown.getLast().number());
    }

    private static State state(Optional<LongWork> operation) {
        if (operation.isEmpty()) {
            return State.WAITING;
        }
        return switch (operation.get().state()) {
            case RUNNING -> State.COMMITTING;
            case DONE -> State.COMMITTED;
            case FAILED -> State.FAILED;
        };
    }

    private static CommandRefused unknown(OperationId id) {
        return CommandRefused.because(new Refusal.UnknownImport(id.value()));
    }
}
