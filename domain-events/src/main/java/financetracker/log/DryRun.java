package financetracker.log;

import financetracker.events.DomainEvent;
import financetracker.events.Receipt;
import financetracker.events.StreamId;
import java.util.List;

/** A command was decided as asked, and nothing of it was recorded: it was a dry run. */
public final class DryRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Would> events;
    private final transient List<Receipt.Row> rows;

    /** @param rows a result for each row of a command with many, else empty */
    public DryRun(List<Would> events, List<Receipt.Row> rows) {
        super("a dry run", null, false, false);
        this.events = List.copyOf(events);
        this.rows = List.copyOf(rows);
    }

    public List<Would> events() {
        return events;
    }

    public List<Receipt.Row> rows() {
        return rows;
    }

    /** What would have happened. */
    public record Would(StreamId stream, DomainEvent event) {}
}
