package financetracker.command.bulk;

import financetracker.command.Commands;
import financetracker.command.NewId;
import financetracker.command.dryrun.OffersDryRun;
import financetracker.command.operation.OperationSteps;
import financetracker.command.operation.OperationWorkers;
import financetracker.command.operation.Subjects;
import financetracker.events.Caller;
import financetracker.events.OperationId;
import financetracker.events.transaction.TransactionId;
import financetracker.events.transaction.TransactionQuery;
import financetracker.events.transaction.TransactionSearch;
import financetracker.log.EventLog;
import financetracker.operation.OperationProgress;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/transactions/bulk-changes")
class BulkChangeApi {
    static final int TRANSACTIONS_MAX = 100_000;

    private final TransactionSearch search;
    private final EventLog log;
    private final BulkChangeWork work;
    private final Subjects subjects;
    private final OperationSteps steps;
    private final OperationWorkers workers;
    private final Commands commands;
    private final Clock clock;

    BulkChangeApi(
            TransactionSearch search,
            EventLog log,
            BulkChangeWork work,
            Subjects subjects,
            OperationSteps steps,
            OperationWorkers workers,
            Commands commands,
            Clock clock) {
        this.search = search;
        this.log = log;
        this.work = work;
        this.subjects = subjects;
        this.steps = steps;
        this.workers = workers;
        this.commands = commands;
        this.clock = clock;
    }

    @Operation(
            summary = "Change all transactions that a filter means as one operation, which can be undone",
            operationId = "changeTransactions")
    @ApiResponse(responseCode = "202", description = "Accepted; `Location` is the operation")
    @OffersDryRun
    @PostMapping
    ResponseEntity<Void> change(Caller caller, @RequestBody @Valid BulkChange body) {
        List<TransactionId> meant = meant(caller, body.filter().query());
        var command = BulkChangeWork.command(caller.household(), body, meant);
        if (caller.dryRun()) {
            var unused = commands.send(caller, command);
        }
        OperationId operation = NewId.operation("bulk change", caller);
        var beginning =
                new OperationSteps.Beginning(operation, OperationProgress.Kind.BULK_CHANGE, null, meant.size(), 0, 0);
        subjects.keep(
                caller.household(),
                operation,
                work.of(body),
                meant,
                () -> steps.begin(caller, beginning, clock.instant()));
        workers.submit(operation);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/operations/" + operation))
                .build();
    }

    private List<TransactionId> meant(Caller caller, TransactionQuery query) {
        List<TransactionId> meant = search.find(caller.household(), query, TRANSACTIONS_MAX + 1, log.head());
        if (meant.size() > TRANSACTIONS_MAX) {
            throw CommandRefused.because(new Refusal.TooManyTransactions(TRANSACTIONS_MAX));
        }
        return meant;
    }
}
