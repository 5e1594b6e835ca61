package financetracker.query.household;

import financetracker.events.HouseholdId;
import financetracker.query.view.ViewReads;
import org.springframework.stereotype.Component;

/** On which day of the calendar's month a household's month begins. */
@Component
public class MonthStart {
    /** The view that it comes from. */
    public static final String VIEW = HouseholdView.NAME;

    private static final String SELECT = """
            select start_day_of_month from views.households
            where household = :household and from_position <= :position and to_position > :position""";

    private final ViewReads reads;

    MonthStart(ViewReads reads) {
        this.reads = reads;
    }

    /** From 1 to 28, within a reading of {@link ViewReads} that names {@link #VIEW}. */
    public int at(HouseholdId household, long position) {
        return reads.jdbc()
                .sql(SELECT)
                .param("household", household.value())
                .param("position", position)
                .query(Integer.class)
                .optional()
                .orElse(1);
    }
}
