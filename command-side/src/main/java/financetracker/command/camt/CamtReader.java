package financetracker.command.camt;

import financetracker.command.camt.CamtXml.Token;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.StatementFile.Format;
import financetracker.command.statement.UnreadableStatement;

/**
 * Reads a camt.053 file, of any version and any prefix of its names.
 *
 * <p>An entry that cannot be read is a result with its line; a file that is no proper XML, cut off for instance, is
 * refused whole.
 */
public final class CamtReader {

    private CamtReader() {}

    /** @throws UnreadableStatement if the file is no camt.053, is broken, is too large, or holds no statement */
    public static StatementFile read(byte[] file) {
        StatementFile.checkSize(file);
        String text = CamtText.decode(file);
        CamtXml xml = new CamtXml(text);
        CamtStructure structure = new CamtStructure(text);
        for (Token token = xml.next(); token != null; token = xml.next()) {
            structure.accept(token);
        }
        return new StatementFile(Format.CAMT_053, structure.end(xml.line()));
    }
}
