package financetracker.query.export;

import financetracker.events.HouseholdId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.springframework.http.MediaType;

/** A journal for one program. */
record JournalExport(Dialect dialect, Journals journals) implements Export {
    @Override
    public String fileName() {
        return dialect.fileName();
    }

    @Override
    public MediaType mediaType() {
        return new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    }

    @Override
    public Collection<String> views() {
        return Journals.VIEWS;
    }

    @Override
    public void write(HouseholdId household, long position, Selection selection, Output out) {
        journals.write(dialect, household, position, selection.asOf(), out);
    }
}
