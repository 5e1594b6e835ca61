package financetracker.command.imports;

import financetracker.command.imports.ImportPreview.Row;
import financetracker.command.imports.ImportPreview.RowState;
import financetracker.command.statement.StatementRow.Part;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.StatementRow.Unreadable;
import financetracker.events.PersonalText;
import financetracker.events.category.CategoryProposals.Clue;
import financetracker.events.category.CategoryProposals.Proposed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a file as people see it before its commit. */
record ShownRow(ImportRow row, RowState state) {
    /**
     * @param proposed for clues
     * @param chosen categories of the parts; empty if nobody has chosen
     */
    Row shown(Map<Clue, Proposed> proposed, List<@Nullable UUID> chosen) {
        int line = row.row().line();
        return switch (row.row()) {
            case Unreadable bad ->
                new Row(
                        row.number(),
                        line,
                        RowState.UNREADABLE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        bad.reason(),
                        new PersonalText(bad.raw()));
            case Readable good ->
                new Row(
                        row.number(),
                        line,
                        state,
                        good.date(),
                        good.amount(),
                        new PersonalText(good.description()),
                        text(good.counterparty()),
                        good.original(),
                        parts(proposed, chosen),
                        reason(),
                        null);
        };
    }

    private List<ImportPreview.Part> parts(Map<Clue, Proposed> proposed, List<@Nullable UUID> chosen) {
        List<Part> parts = row.parts();
        List<Clue> clues = row.clues();
        List<ImportPreview.Part> shown = new ArrayList<>();
        for (Part part : parts) {
            int i = shown.size();
            Proposed proposal = proposed.get(clues.get(i));
            shown.add(new ImportPreview.Part(
                    part.amount(),
                    text(part.memo()),
                    text(part.category()),
                    proposal == null ? null : proposal.category().value(),
                    proposal == null || proposal.lastGivenTo() == null
                            ? null
                            : proposal.lastGivenTo().value(),
                    i < chosen.size() ? chosen.get(i) : null));
        }
        return shown;
    }

    private static @Nullable PersonalText text(@Nullable String text) {
        return text == null ? null : new PersonalText(text);
    }

    private @Nullable String reason() {
        return switch (state) {
            case NEW, UNREADABLE -> null;
            case REPEATED ->
                row.sameAs() == null ? "it is in the ledger" : "it is the same transaction as in line " + row.sameAs();
            case PENDING -> "it is not booked yet";
        };
    }
}
