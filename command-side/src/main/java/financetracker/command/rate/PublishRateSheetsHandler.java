package financetracker.command.rate;

import financetracker.events.DomainEvent;
import financetracker.events.HouseholdId;
import financetracker.events.Receipt.Outcome;
import financetracker.events.Receipt.Row;
import financetracker.events.rate.RateCommand;
import financetracker.events.rate.RateCommand.PublishRateSheets;
import financetracker.events.rate.RateSheetDraft;
import financetracker.log.EventLog;
import financetracker.log.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Publishes many sheets in one append. An unusable one keeps all of them out: they are of one file, read before. */
@Component
class PublishRateSheetsHandler {
    private final Repository<RateSheet> sheets;
    private final EventLog log;

    PublishRateSheetsHandler(Repository<RateSheet> sheets, EventLog log) {
        this.sheets = sheets;
        this.log = log;
    }

    @CommandHandler
    List<Row> handle(PublishRateSheets command) throws Exception {
        HouseholdId household = command.household();
        // Read past the aggregates, and so past their cache, which a file of many years would fill.
        Map<String, RecordedEvent> standing = log.last(
                command.sheets().stream().map(sheet -> stream(household, sheet)).toList());
        List<Row> rows = new ArrayList<>();
        for (RateSheetDraft sheet : command.sheets()) {
            RecordedEvent before = standing.get(stream(household, sheet));
            Outcome outcome = before == null ? publish(household, sheet) : repeat(household, sheet, before.event());
            rows.add(new Row(sheet.id(household).value(), outcome, null));
        }
        return rows;
    }

    private Outcome publish(HouseholdId household, RateSheetDraft sheet) throws Exception {
        sheets.newInstance(() -> RateSheet.published(household, sheet));
        return Outcome.RECORDED;
    }

    private Outcome repeat(HouseholdId household, RateSheetDraft sheet, DomainEvent standing) {
        if (standing.equals(sheet.published(household))) {
            return Outcome.REPEATED;
        }
        sheets.load(stream(household, sheet)).execute(decider -> decider.publish(household, sheet));
        return Outcome.CORRECTED;
    }

    private static String stream(HouseholdId household, RateSheetDraft sheet) {
        return RateCommand.stream(household, sheet.id(household)).toString();
    }
}
