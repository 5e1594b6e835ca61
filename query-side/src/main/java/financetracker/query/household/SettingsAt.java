package financetracker.query.household;

import financetracker.events.HouseholdId;
import financetracker.events.household.HouseholdSettings;
import financetracker.query.view.ViewReads;
import financetracker.refusal.InvalidRequest;
import org.springframework.stereotype.Component;

/** A household's settings, for reports. */
@Component
public class SettingsAt {
    /** The view that they come from. */
    public static final String VIEW = HouseholdView.NAME;

    private static final String SELECT = """
            select * from views.households
            where household = :household and from_position <= :position and to_position > :position""";

    private final ViewReads reads;

    SettingsAt(ViewReads reads) {
        this.reads = reads;
    }

    /**
     * Within a reading of {@link ViewReads} that names {@link #VIEW}.
     *
     * @throws InvalidRequest if there was no household yet
     */
    public HouseholdSettings of(HouseholdId household, long position) {
        return reads.jdbc()
                .sql(SELECT)
                .param("household", household.value())
                .param("position", position)
                .query((row, number) -> Settings.read(row).values())
                .optional()
                .orElseThrow(() -> InvalidRequest.parameter("knownAt", "is before the household was created"));
    }
}
