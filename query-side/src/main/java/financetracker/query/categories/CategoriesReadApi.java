package financetracker.query.categories;

import financetracker.events.Caller;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/categories")
class CategoriesReadApi {
    private final Categories categories;

    CategoriesReadApi(Categories categories) {
        this.categories = categories;
    }

    @Operation(
            summary = "The category tree, parents before their children; the ETag is the whole tree's",
            operationId = "listCategories")
    @GetMapping
    ResponseEntity<Categories.CategoryList> list(
            Caller caller, @RequestParam(required = false) @Nullable String knownAt) {
        return categories.list(caller.household(), knownAt).response(Categories.CategoryList::version);
    }
}
