package financetracker.query.counterparties;

import financetracker.events.Caller;
import financetracker.events.counterparty.CounterpartyId;
import financetracker.query.view.Answer;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/counterparties")
class CounterpartiesReadApi {
    private final KnownCounterparties counterparties;

    CounterpartiesReadApi(KnownCounterparties counterparties) {
        this.counterparties = counterparties;
    }

    @Operation(
            summary = "The counterparties by name, merged ones last; the ETag is that of all together",
            operationId = "listCounterparties")
    @GetMapping
    ResponseEntity<KnownCounterparties.CounterpartyList> list(
            Caller caller, @RequestParam(required = false) @Nullable String knownAt) {
        return counterparties.list(caller.household(), knownAt).response(KnownCounterparties.CounterpartyList::version);
    }

    @Operation(summary = "One counterparty; the ETag is that of all together", operationId = "getCounterparty")
    @GetMapping("/{id}")
    ResponseEntity<Counterparty> one(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable String knownAt) {
        Answer<KnownCounterparties.OneCounterparty> one =
                counterparties.one(caller.household(), new CounterpartyId(id), knownAt);
        return one.map(KnownCounterparties.OneCounterparty::counterparty)
                .response(counterparty -> one.body().version());
    }
}
