package financetracker.command.undo;

import financetracker.command.Commands;
import financetracker.command.NewId;
import financetracker.command.dryrun.OffersDryRun;
import financetracker.command.operation.LongWork;
import financetracker.command.operation.OperationSteps;
import financetracker.command.operation.OperationWorkers;
import financetracker.command.operation.Operations;
import financetracker.command.operation.Subjects;
import financetracker.events.Caller;
import financetracker.events.OperationId;
import financetracker.events.transaction.TransactionCommand.RevertTransactions;
import financetracker.events.transaction.TransactionId;
import financetracker.operation.OperationProgress;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations")
class UndoApi {
    private final Operations operations;
    private final OperationSteps steps;
    private final OperationWorkers workers;
    private final Subjects subjects;
    private final Touched touched;
    private final Commands commands;
    private final Clock clock;

    UndoApi(
            Operations operations,
            OperationSteps steps,
            OperationWorkers workers,
            Subjects subjects,
            Touched touched,
            Commands commands,
            Clock clock) {
        this.operations = operations;
        this.steps = steps;
        this.workers = workers;
        this.subjects = subjects;
        this.touched = touched;
        this.commands = commands;
        this.clock = clock;
    }

    @OffersDryRun
    @Operation(summary = "Undo an operation: what it did is taken back, but for what was changed since")
    @ApiResponse(responseCode = "202", description = "Accepted; `Location` is the operation that undoes")
    @PostMapping("/{id}/undo")
    ResponseEntity<Void> undo(Caller caller, @PathVariable UUID id) {
        LongWork undone = ended(caller, new OperationId(id));
        List<TransactionId> all = touched.transactions(undone);
        if (caller.dryRun()) {
            var unused = commands.send(caller, new RevertTransactions(caller.household(), all, undone.id()));
        }
        OperationId operation = NewId.operation("undo", caller);
        var beginning = new OperationSteps.Beginning(operation, OperationProgress.Kind.UNDO, null, all.size(), 0, 0);
        subjects.keep(
                caller.household(),
                operation,
                UndoWork.of(undone.id()),
                all,
                () -> steps.begin(caller, beginning, clock.instant()));
        workers.submit(operation);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/operations/" + operation))
                .build();
    }

    private LongWork ended(Caller caller, OperationId id) {
        LongWork operation = operations
                .find(caller.household(), id)
                .orElseThrow(() -> CommandRefused.because(new Refusal.UnknownOperation(id)));
        if (operation.state() == OperationProgress.State.RUNNING) {
            throw CommandRefused.because(new Refusal.OperationIsRunning(id));
        }
        return operation;
    }
}
