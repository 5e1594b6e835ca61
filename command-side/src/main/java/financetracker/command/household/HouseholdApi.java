package financetracker.command.household;

import financetracker.command.Answers;
import financetracker.command.Commands;
import financetracker.command.ExpectedVersion;
import financetracker.events.Caller;
import financetracker.events.Receipt;
import financetracker.events.household.HouseholdCommand.ChangeHouseholdSettings;
import financetracker.money.Currency;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/household")
class HouseholdApi {
    private final Commands commands;

    HouseholdApi(Commands commands) {
        this.commands = commands;
    }

    /** Null keeps a setting. */
    record SettingsChange(
            @Nullable ZoneId timeZone,

            @Nullable @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
            String locale,

            @Nullable Currency baseCurrency,
            @Nullable DayOfWeek firstDayOfWeek,
            @Nullable @Min(1) @Max(28) Integer startDayOfMonth) {}

    @Operation(summary = "Change the household's settings")
    @PatchMapping
    ResponseEntity<Receipt> changeSettings(
            Caller caller, @RequestHeader("If-Match") String ifMatch, @RequestBody @Valid SettingsChange change) {
        return Answers.ok(commands.send(
                caller,
                new ChangeHouseholdSettings(
                        caller.household(),
                        change.timeZone(),
                        change.locale(),
                        change.baseCurrency(),
                        change.firstDayOfWeek(),
                        change.startDayOfMonth(),
                        ExpectedVersion.parse(ifMatch))));
    }
}
