package financetracker.command.ofx;

import financetracker.command.ofx.OfxScanner.Token;
import financetracker.command.statement.Statement;
import financetracker.command.statement.UnreadableStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts tags together to elements, and hands over each transaction as soon as it ends, so that memory is bounded by the
 * file.
 *
 * <p>XML and SGML are one grammar here: values may lack their end tag, groups may not.
 */
final class OfxStructure {
    private static final int DEPTH_MAX = 100;
    private static final int ELEMENTS_MAX = 20_000;

    private final List<Element> open = new ArrayList<>();
    private final OfxStatements statements;
    private int elements;
    private boolean ended;

    OfxStructure(String text) {
        this.statements = new OfxStatements(text);
    }

    void accept(Token token) {
        switch (token.kind()) {
            case START -> begin(token);
            case END -> end(token);
            case EMPTY -> {
                begin(token);
                end(token);
            }
            case TEXT -> text(token);
        }
    }

    /** @param line the file's last */
    List<Statement> end(int line) {
        if (!ended) {
            throw new UnreadableStatement(line, "the file is cut off: it ends before </OFX>");
        }
        return statements.all(line);
    }

    private void begin(Token token) {
        if (ended || open.isEmpty() && !token.value().equals("OFX")) {
            throw new UnreadableStatement(token.line(), "there is something outside <OFX>");
        }
        while (!open.isEmpty() && hasImpliedEnd(open.getLast())) {
            close(token.start());
        }
        refuseTwins(token);
        if (open.size() >= DEPTH_MAX || ++elements > ELEMENTS_MAX) {
            throw new UnreadableStatement(token.line(), "there are too many elements in one another");
        }
        Element element = new Element(token.value(), token.line(), token.start());
        open.add(element);
        statements.begin(element);
    }

    // A row that begins inside a row: the first one's end is missing, and perhaps more than that.
    private void refuseTwins(Token token) {
        for (Element element : open) {
            if (Tags.isGroup(token.value()) && Tags.areTwins(element.name(), token.value())) {
                throw notEnded(token.line(), element);
            }
        }
    }

    private void end(Token token) {
        int index = open.size() - 1;
        while (index >= 0 && !open.get(index).name().equals(token.value())) {
            index--;
        }
        if (index < 0) {
            throw new UnreadableStatement(
                    token.line(), "the end of " + Tags.shown(token.value()) + " has no beginning");
        }
        while (open.size() > index + 1) {
            if (Tags.isGroup(open.getLast().name())) {
                throw notEnded(token.line(), open.getLast());
            }
            close(token.start());
        }
        closeWhole(token.end());
    }

    private void text(Token token) {
        boolean blank = token.value().isBlank();
        if (!blank && !open.isEmpty() && !Tags.isGroup(open.getLast().name())) {
            open.getLast().append(token.value());
        } else if (!blank && ended && !token.value().chars().allMatch(c -> c <= ' ' || c == 0x1A)) {
            throw new UnreadableStatement(token.line(), "there is something outside <OFX>");
        }
    }

    private static boolean hasImpliedEnd(Element element) {
        return !Tags.isGroup(element.name()) && (element.hasText() || Tags.isValue(element.name()));
    }

    /** Ends a value without an end tag. If it has children, it was none of their group: they are its siblings. */
    private void close(int end) {
        Element element = open.getLast();
        List<Element> siblings = List.copyOf(element.children());
        element.children().clear();
        closeWhole(end);
        siblings.forEach(open.getLast()::add);
    }

    private void closeWhole(int end) {
        Element element = open.removeLast();
        if (open.isEmpty()) {
            ended = true;
        } else if (statements.take(element, end)) {
            elements -= element.size();
        } else {
            open.getLast().add(element);
        }
    }

    private static UnreadableStatement notEnded(int line, Element element) {
        return new UnreadableStatement(
                line, "<" + element.name() + "> begins in line " + element.line() + " and has no end before here");
    }
}
