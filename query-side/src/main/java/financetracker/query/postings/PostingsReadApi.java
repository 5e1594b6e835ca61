package financetracker.query.postings;

import financetracker.events.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/postings")
class PostingsReadApi {
    private final Postings postings;

    PostingsReadApi(Postings postings) {
        this.postings = postings;
    }

    @Operation(summary = "The double-entry journal, in the order of the log", operationId = "listPostings")
    @GetMapping
    ResponseEntity<Postings.PostingPage> page(
            Caller caller,
            @RequestParam(defaultValue = "0") @Min(0) long since,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String knownAt) {
        return postings.page(caller.household(), since, limit, knownAt).response();
    }
}
