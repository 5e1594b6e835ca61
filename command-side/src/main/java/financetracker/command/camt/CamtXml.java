package financetracker.command.camt;

import financetracker.command.statement.UnreadableStatement;
import java.io.StringReader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's own parser, closed against whatever is outside the file: document types are refused, so there are no
 * entities but the five of XML.
 */
final class CamtXml {
    /**
     * Newer JDKs count each {@code &amp;} against these and would refuse a large statement of a shop "A &amp; B". Ours
     * are the size of the file and {@link CamtStructure}'s.
     */
    private static final List<String> LIFTED = List.of(
            "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit", "jdk.xml.entityExpansionLimit");

    private final XMLStreamReader parser;
    private final CamtTags tags;
    private boolean any;

    CamtXml(String text) {
        this.tags = new CamtTags(text);
        try {
            this.parser = factory().createXMLStreamReader(new StringReader(text));
        } catch (XMLStreamException noXml) {
            throw notCamt();
        }
    }

    enum Kind {
        START,
        END,
        TEXT
    }

    /**
     * @param value an element's name without its prefix, or text
     * @param currency an element's {@code Ccy}
     * @param line where it begins, from 1
     * @param start offset of its first character; of tags only
     * @param end offset behind its last character; of tags only
     */
    record Token(Kind kind, String value, @Nullable String currency, int line, int start, int end) {}

    /** The line that was reached. */
    int line() {
        // the parser knows no line any more when it has ended
        return Math.max(tags.line(), parser.getLocation().getLineNumber());
    }

    /** @return null at the end of the file */
    @Nullable
    Token next() {
        try {
            while (parser.hasNext()) {
                Token token = token(parser.next());
                if (token != null) {
                    any = true;
                    return token;
                }
            }
            return null;
        } catch (XMLStreamException broken) {
            if (!any) {
                throw notCamt();
            }
            throw new UnreadableStatement(line(), "the file is cut off, or its XML is broken here");
        }
    }

    private @Nullable Token token(int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                tags.next();
                yield tag(Kind.START, parser.getAttributeValue(null, "Ccy"));
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (!tags.isEmpty()) {
                    tags.next();
                }
                tags.taken();
                yield tag(Kind.END, null);
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                new Token(Kind.TEXT, parser.getText(), null, tags.line(), 0, 0);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableStatement(line(), "document types and declarations are not allowed");
            default -> null;
        };
    }

    private Token tag(Kind kind, @Nullable String currency) {
        return new Token(kind, parser.getLocalName(), currency, tags.line(), tags.start(), tags.end());
    }

    private static UnreadableStatement notCamt() {
        return new UnreadableStatement(1, "this is not a camt.053 file");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        for (String limit : LIFTED) {
            factory.setProperty(limit, "0");
        }
        return factory;
    }
}
