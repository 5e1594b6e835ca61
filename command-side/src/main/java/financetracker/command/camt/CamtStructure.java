package financetracker.command.camt;

import financetracker.command.camt.CamtXml.Token;
import financetracker.command.statement.Statement;
import financetracker.command.statement.UnreadableStatement;
import java.util.ArrayList;
import java.util.List;

/** Puts statements together, and hands over each entry as soon as it ends, so that memory is bounded by the file. */
final class CamtStructure {
    private static final int DEPTH_MAX = 60;
    /** A batch of 10,000 payments in one entry. */
    private static final int ELEMENTS_MAX = 300_000;

    private final List<CamtElement> open = new ArrayList<>();
    private final CamtStatements statements;
    private boolean within;
    private int elements;

    CamtStructure(String text) {
        this.statements = new CamtStatements(text);
    }

    void accept(Token token) {
        switch (token.kind()) {
            case START -> begin(token);
            case END -> end(token);
            case TEXT -> text(token);
        }
    }

    /** @param line the file's last */
    List<Statement> end(int line) {
        return statements.all(line);
    }

    private void begin(Token token) {
        refuseOthers(token);
        if (open.size() >= DEPTH_MAX || ++elements > ELEMENTS_MAX) {
            throw new UnreadableStatement(token.line(), "there are too many elements in one another");
        }
        CamtElement element = new CamtElement(token.value(), token.currency(), token.line(), token.start());
        if (!within && isIn(element, "Stmt", "BkToCstmrStmt")) {
            within = true;
            statements.begin(element);
        }
        open.add(element);
    }

    // Reports of the day and notices repeat what the statement says, under other references.
    private void refuseOthers(Token token) {
        if (!within && token.value().equals("BkToCstmrAcctRpt")) {
            throw new UnreadableStatement(token.line(), "this is a camt.052 report of the day; a camt.053 is needed");
        } else if (!within && token.value().equals("BkToCstmrDbtCdtNtfctn")) {
            throw new UnreadableStatement(token.line(), "this is a camt.054 notice; a camt.053 is needed");
        }
    }

    private void text(Token token) {
        if (within) {
            open.getLast().append(token.value());
        }
    }

    private void end(Token token) {
        CamtElement element = open.removeLast();
        element.end(token.end());
        if (!within) {
            elements--;
        } else if (isIn(element, "Stmt", "BkToCstmrStmt")) {
            within = false;
            statements.end();
            elements -= element.size();
        } else if (isIn(element, "Ntry", "Stmt")) {
            statements.entry(element);
            elements -= element.size();
        } else {
            open.getLast().add(element);
        }
    }

    private boolean isIn(CamtElement element, String name, String parent) {
        return element.name().equals(name)
                && !open.isEmpty()
                && open.getLast().name().equals(parent);
    }
}
