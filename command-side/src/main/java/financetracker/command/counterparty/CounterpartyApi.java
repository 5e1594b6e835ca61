package financetracker.command.counterparty;

import financetracker.command.Answers;
import financetracker.command.Commands;
import financetracker.command.ExpectedVersion;
import financetracker.command.Limits;
import financetracker.command.NewId;
import financetracker.events.Caller;
import financetracker.events.PersonalText;
import financetracker.events.Receipt;
import financetracker.events.counterparty.CounterpartyCommand;
import financetracker.events.counterparty.CounterpartyCommand.CreateCounterparty;
import financetracker.events.counterparty.CounterpartyCommand.MergeCounterparty;
import financetracker.events.counterparty.CounterpartyCommand.RenameCounterparty;
import financetracker.events.counterparty.CounterpartyCommand.SetCounterpartyAliases;
import financetracker.events.counterparty.CounterpartyId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
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

@RestController
@RequestMapping("/api/v1/counterparties")
class CounterpartyApi {
    private final Commands commands;

    CounterpartyApi(Commands commands) {
        this.commands = commands;
    }

    /** @param id the client's own, or null */
    record NewCounterparty(
            @Nullable UUID id,
            @NotBlank @Size(max = Limits.COUNTERPARTY_MAX) PersonalText name) {}

    record NewCounterpartyName(
            @NotBlank @Size(max = Limits.COUNTERPARTY_MAX) PersonalText name) {}

    /** All that it is to have. */
    record NewAliases(
            @Size(max = KnownTexts.ALIASES_MAX)
            List<@NotBlank @Size(max = Limits.DESCRIPTION_MAX) PersonalText> aliases) {}

    record MergeIntoCounterparty(UUID counterpartyId) {}

    @Operation(summary = "Give a name to whom transactions name, by that name or by aliases")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<Receipt> createCounterparty(Caller caller, @RequestBody @Valid NewCounterparty body) {
        UUID id = NewId.orGenerate("/id", body.id());
        Receipt receipt =
                commands.send(caller, new CreateCounterparty(caller.household(), new CounterpartyId(id), body.name()));
        return Answers.created(receipt.about(id), "/api/v1/counterparties/" + id);
    }

    @Operation(summary = "Rename a counterparty; its name before stays an alias")
    @PatchMapping("/{id}")
    ResponseEntity<Receipt> renameCounterparty(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid NewCounterpartyName body) {
        return edit(
                caller,
                new RenameCounterparty(
                        caller.household(), new CounterpartyId(id), body.name(), ExpectedVersion.parse(ifMatch)));
    }

    @Operation(summary = "Say which texts of transactions stand for a counterparty")
    @PutMapping("/{id}/aliases")
    ResponseEntity<Receipt> setAliases(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid NewAliases body) {
        return edit(
                caller,
                new SetCounterpartyAliases(
                        caller.household(), new CounterpartyId(id), body.aliases(), ExpectedVersion.parse(ifMatch)));
    }

    @Operation(summary = "Merge a counterparty into another: its texts mean the other from now on")
    @PostMapping("/{id}/merge")
    ResponseEntity<Receipt> mergeCounterparty(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody @Valid MergeIntoCounterparty body) {
        return edit(
                caller,
                new MergeCounterparty(
                        caller.household(),
                        new CounterpartyId(id),
                        new CounterpartyId(body.counterpartyId()),
                        ExpectedVersion.parse(ifMatch)));
    }

    private ResponseEntity<Receipt> edit(Caller caller, CounterpartyCommand.Edit command) {
        return Answers.ok(
                commands.send(caller, command).about(command.counterparty().value()));
    }
}
