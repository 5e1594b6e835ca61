package financetracker.command.category;

import financetracker.command.Answers;
import financetracker.command.Commands;
import financetracker.command.ExpectedVersion;
import financetracker.command.Limits;
import financetracker.command.NewId;
import financetracker.command.dryrun.OffersDryRun;
import financetracker.events.Caller;
import financetracker.events.PersonalText;
import financetracker.events.Receipt;
import financetracker.events.category.CategoryCommand;
import financetracker.events.category.CategoryCommand.ArchiveCategory;
import financetracker.events.category.CategoryCommand.CreateCategory;
import financetracker.events.category.CategoryCommand.MergeCategory;
import financetracker.events.category.CategoryCommand.MoveCategory;
import financetracker.events.category.CategoryCommand.RenameCategory;
import financetracker.events.category.CategoryCommand.UnarchiveCategory;
import financetracker.events.category.CategoryId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tree is one thing with one version: the ETag of {@code GET /categories}. */
@OffersDryRun
@RestController
@RequestMapping("/api/v1/categories")
class CategoryApi {
    private final Commands commands;

    CategoryApi(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param id the client's own, or null
     * @param parentId null for the top of the tree
     */
    record NewNode(
            @Nullable UUID id,
            @Nullable UUID parentId,
            @NotBlank @Size(max = Limits.CATEGORY_NAME_MAX) PersonalText name) {}

    record NewCategoryName(
            @NotBlank @Size(max = Limits.CATEGORY_NAME_MAX) PersonalText name) {}

    /** Null is the top of the tree. */
    record NewParent(@Nullable UUID parentId) {}

    record MergeInto(UUID categoryId) {}

    @Operation(summary = "Create a category")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<Receipt> create(Caller caller, @RequestBody @Valid NewNode body) {
        UUID id = NewId.orGenerate("/id", body.id());
        Receipt receipt = commands.send(
                caller,
                new CreateCategory(caller.household(), new CategoryId(id), category(body.parentId()), body.name()));
        return Answers.created(receipt.about(id), "/api/v1/categories/" + id);
    }

    @Operation(summary = "Rename a category")
    @PatchMapping("/{id}")
    ResponseEntity<Receipt> rename(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid NewCategoryName body) {
        return edit(
                caller,
                new RenameCategory(
                        caller.household(), new CategoryId(id), body.name(), ExpectedVersion.parse(ifMatch)));
    }

    @Operation(summary = "Move a category, with what is below it, to another place in the tree")
    @PutMapping("/{id}/parent")
    ResponseEntity<Receipt> move(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid NewParent body) {
        return edit(
                caller,
                new MoveCategory(
                        caller.household(),
                        new CategoryId(id),
                        category(body.parentId()),
                        ExpectedVersion.parse(ifMatch)));
    }

    @Operation(summary = "Merge a category into another: what is filed under it reads as the other from now on")
    @PostMapping("/{id}/merge")
    ResponseEntity<Receipt> merge(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid MergeInto body) {
        return edit(
                caller,
                new MergeCategory(
                        caller.household(),
                        new CategoryId(id),
                        new CategoryId(body.categoryId()),
                        ExpectedVersion.parse(ifMatch)));
    }

    @Operation(summary = "Archive a category: nothing more can be filed under it", operationId = "archiveCategory")
    @PostMapping("/{id}/archive")
    ResponseEntity<Receipt> archive(Caller caller, @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch) {
        return edit(
                caller, new ArchiveCategory(caller.household(), new CategoryId(id), ExpectedVersion.parse(ifMatch)));
    }

    @Operation(summary = "Take a category out of the archive", operationId = "unarchiveCategory")
    @PostMapping("/{id}/unarchive")
    ResponseEntity<Receipt> unarchive(Caller caller, @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch) {
        return edit(
                caller, new UnarchiveCategory(caller.household(), new CategoryId(id), ExpectedVersion.parse(ifMatch)));
    }

    private ResponseEntity<Receipt> edit(Caller caller, CategoryCommand.Edit command) {
        return Answers.ok(
                commands.send(caller, command).about(command.category().value()));
    }

    private static @Nullable CategoryId category(@Nullable UUID id) {
        return id == null ? null : new CategoryId(id);
    }
}
