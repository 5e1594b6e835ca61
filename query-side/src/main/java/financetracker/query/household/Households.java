package financetracker.query.household;

import financetracker.events.HouseholdId;
import financetracker.events.household.HouseholdSettings;
import financetracker.query.view.Answer;
import financetracker.query.view.ViewBehind;
import financetracker.query.view.ViewReads;
import financetracker.refusal.InvalidRequest;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a household's settings. */
@Component
class Households {
    private static final String VERSION =
            " household = :household and from_position <= :position and to_position > :position";

    private final ViewReads reads;

    Households(ViewReads reads) {
        this.reads = reads;
    }

    Answer<Household> one(HouseholdId household, @Nullable String knownAt) {
        Long at = reads.position(knownAt);
        return reads.read(
                household,
                at,
                List.of(HouseholdView.NAME),
                position -> reads.jdbc()
                        .sql("select * from views.households where" + VERSION)
                        .param("household", household.value())
                        .param("position", position)
                        .query((row, number) -> Household.of(household.value(), Settings.read(row)))
                        .optional()
                        .orElseThrow(() -> missing(at, position)));
    }

    // Who is signed in has a household: its event is on its way, unless the question is about the time before.
    private static RuntimeException missing(@Nullable Long at, long position) {
        return at == null
                ? new ViewBehind(position + 1)
                : InvalidRequest.parameter("knownAt", "is before the household was created");
    }

    /** @param version its ETag */
    record Household(
            UUID id,
            String timeZone,
            String locale,
            String baseCurrency,
            DayOfWeek firstDayOfWeek,
            int startDayOfMonth,
            long version) {
        static Household of(UUID id, Settings row) {
            HouseholdSettings values = row.values();
            return new Household(
                    id,
                    values.timeZone().getId(),
                    values.locale(),
                    values.baseCurrency().code(),
                    values.firstDayOfWeek(),
                    values.startDayOfMonth(),
                    row.version());
        }
    }
}
