package financetracker.query.changes;

import financetracker.events.Caller;
import financetracker.log.EventLog;
import financetracker.query.view.Answer;
import financetracker.refusal.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/changes")
class ChangesReadApi {
    private final ChangeFeed feed;
    private final EventLog log;

    ChangesReadApi(ChangeFeed feed, EventLog log) {
        this.feed = feed;
        this.log = log;
    }

    @Operation(
            summary = "What has changed after a position, as the socket's frames, oldest first",
            operationId = "listChanges")
    @GetMapping
    ResponseEntity<ChangeFeed.Changes> since(
            Caller caller,
            @RequestParam(defaultValue = "0") @Min(0) long since,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        if (since > 0 && since > log.head()) {
            throw InvalidRequest.parameter("since", "is beyond the last position");
        }
        ChangeFeed.Changes changes = feed.since(caller.household(), since, limit);
        return new Answer<>(changes.sequence(), changes).response();
    }
}
