package financetracker.command.rate;

import financetracker.command.rate.RateFile.Days;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The bank's XML: a {@code Cube} with a time for each day, and in it a {@code Cube} for each currency. It has no use for
 * a DTD, by which a file could name others or grow in memory, so a file with one is refused.
 */
final class RateXml {
    private static final String CUBE = "Cube";

    private final XMLStreamReader xml;
    private final Days days;
    private int dayLine;
    private @Nullable LocalDate date;
    private Map<String, String> rates = new LinkedHashMap<>();

    private RateXml(XMLStreamReader xml, Days days) {
        this.xml = xml;
        this.days = days;
    }

    static void read(InputStream file, Days days) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            new RateXml(factory.createXMLStreamReader(file), days).read();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw RateFile.broken(line, "no well-formed XML");
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw RateFile.broken(line(), "a document type is not read");
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(CUBE)) {
                cube();
            }
        }
        endDay();
    }

    private void cube() {
        String time = xml.getAttributeValue(null, "time");
        if (time != null) {
            endDay();
            dayLine = line();
            date = date(time);
        }
        String currency = xml.getAttributeValue(null, "currency");
        if (currency == null) {
            return;
        }
        String rate = xml.getAttributeValue(null, "rate");
        if (date == null || rate == null || !currency.matches("[A-Z]{3}")) {
            throw RateFile.broken(line(), "a currency must have three capital letters, a rate, and a day around it");
        }
        if (rates.putIfAbsent(currency, rate) != null) {
            throw RateFile.broken(line(), currency + " has two rates");
        }
    }

    private void endDay() {
        if (date != null) {
            days.day(dayLine, date, rates);
        }
        rates = new LinkedHashMap<>();
    }

    private LocalDate date(String time) {
        try {
            return LocalDate.parse(time);
        } catch (DateTimeParseException e) {
            throw RateFile.broken(line(), "the time of a day must be a date such as 2026-03-13");
        }
    }

    private int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }
}
