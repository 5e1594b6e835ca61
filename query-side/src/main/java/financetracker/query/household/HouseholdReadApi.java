package financetracker.query.household;

import financetracker.events.Caller;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class HouseholdReadApi {
    private final Households households;

    HouseholdReadApi(Households households) {
        this.households = households;
    }

    @Operation(summary = "The household's settings", operationId = "getHousehold")
    @GetMapping("/household")
    ResponseEntity<Households.Household> household(
            Caller caller, @RequestParam(required = false) @Nullable String knownAt) {
        return households.one(caller.household(), knownAt).response(Households.Household::version);
    }
}
