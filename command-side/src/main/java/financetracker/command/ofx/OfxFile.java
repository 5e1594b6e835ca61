package financetracker.command.ofx;

import java.util.List;

/** @param statements at least one, in the order of the file */
public record OfxFile(Dialect dialect, List<Statement> statements) {
    public enum Dialect {
        /** OFX 1.x: SGML, in which the end tags of values are optional. */
        SGML,
        /** OFX 2.x: XML. */
        XML
    }
}
