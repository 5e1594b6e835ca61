package financetracker.command.qif;

import financetracker.command.statement.StatementFile;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.UnreadableStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a file into the accounts and lists that it consists of. */
final class QifSections {
    private static final Set<String> MONEY = Set.of("bank", "cash", "ccard", "otha", "othl");
    private static final Set<String> INVESTMENTS = Set.of("invst", "port", "401(k)/403(b)", "401(k)");
    private static final Set<String> LISTS = Set.of(
            "cat", "class", "memorized", "prices", "security", "tag", "budget", "bill", "tax", "template", "payee");

    private final QifLines lines;
    private final List<Section> sections = new ArrayList<>();
    private final List<String> record = new ArrayList<>();
    private int start;
    private int first;
    private boolean begun;
    private int records;
    private String account = "";
    private boolean naming;
    private @Nullable Section section;

    private QifSections(String text) {
        this.lines = new QifLines(text);
    }

    /** @param account its name; empty where the file names none */
    record Section(String account, boolean investments, List<QifRecord> records) {}

    /** @throws UnreadableStatement if it is no QIF, or is cut off */
    static List<Section> of(String text) {
        QifSections sections = new QifSections(text);
        sections.read();
        return List.copyOf(sections.sections);
    }

    private void read() {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isEmpty()) {
                take(line);
            }
        }
        if (!begun) {
            throw new UnreadableStatement(1, "this is not a QIF file");
        } else if (!record.isEmpty()) {
            cutOff();
        }
    }

    private void take(String line) {
        boolean header = line.charAt(0) == '!';
        if (!begun && !header) {
            throw new UnreadableStatement(lines.number(), "this is not a QIF file");
        } else if (header && !record.isEmpty()) {
            throw new UnreadableStatement(lines.number(), "the record before has no end");
        }
        begun = true;
        if (record.isEmpty()) {
            start = lines.start();
            first = lines.number();
        }
        if (header) {
            header(line);
        } else if (line.charAt(0) == '^') {
            end(true);
        } else if (record.isEmpty() || lines.start() - start <= StatementRow.RAW_LENGTH_MAX) {
            // a longer one is unreadable, whatever follows
            record.add(line);
        }
    }

    private void header(String line) {
        String header = line.substring(1).replace(" ", "").toLowerCase(Locale.ROOT);
        naming = header.equals("account");
        section = null;
        if (header.startsWith("clear:")) {
            account = "";
        } else if (header.startsWith("type:")) {
            begin(header.substring("type:".length()));
        } else if (!naming && !header.startsWith("option:")) {
            throw unknown();
        }
    }

    private void begin(String kind) {
        boolean investments = INVESTMENTS.contains(kind);
        if (MONEY.contains(kind) || investments) {
            Section begun = new Section(account, investments, new ArrayList<>());
            sections.add(begun);
            section = begun;
        } else if (!LISTS.contains(kind)) {
            throw unknown();
        }
    }

    private void end(boolean ended) {
        QifRecord done = new QifRecord(first, lines.from(start), List.copyOf(record), ended);
        record.clear();
        if (naming) {
            String name = done.value('N');
            account = name == null ? "" : name;
        } else if (section != null && !done.lines().isEmpty()) {
            if (++records > StatementFile.ROWS_MAX) {
                throw new UnreadableStatement(
                        done.line(), "there are more than " + StatementFile.ROWS_MAX + " transactions");
            }
            section.records().add(done);
        }
    }

    /** Only a line that has its end is known to be whole: of a longer amount the beginning is an amount too. */
    private void cutOff() {
        if (section != null && !lines.isWhole()) {
            throw new UnreadableStatement(lines.number(), "the file is cut off within a record");
        }
        end(false);
    }

    private UnreadableStatement unknown() {
        return new UnreadableStatement(lines.number(), "this section is of an unknown kind");
    }
}
