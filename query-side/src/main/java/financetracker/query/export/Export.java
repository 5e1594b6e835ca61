package financetracker.query.export;

import financetracker.events.HouseholdId;
import java.util.Collection;
import org.springframework.http.MediaType;

/** A file that a household's books are written to. */
interface Export {
    String fileName();

    MediaType mediaType();

    /** The views that it selects from. */
    Collection<String> views();

    /** Writes all of it, holding no more than a few rows at a time. */
    void write(HouseholdId household, long position, Selection selection, Output out);
}
