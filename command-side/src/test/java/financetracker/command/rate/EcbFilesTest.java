package financetracker.command.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import financetracker.events.rate.QuotedRate;
import financetracker.events.rate.RateSheetDraft;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcbFilesTest {
    private static final String ALL_DAYS = """
            Date,USD,JPY,CYP,CHF,
            2026-03-13,1.0869,161.90,N/A,0.9421,
            2026-03-12,1.0870,161.5,N/A,N/A,
            1999-01-04,1.1789,133.73,0.58231,1.6168,
            """;

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
              <gesmes:subject>Reference rates</gesmes:subject>
              <gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
              <Cube>
                <Cube time='2026-03-13'>
                  <Cube currency='USD' rate='1.0869'/><Cube currency='JPY' rate='161.90'/><Cube currency='CHF' rate='0.9421'/>
                </Cube>
                <Cube time="2026-03-12"><Cube currency="USD" rate="1.0870"/><Cube currency="JPY" rate="161.5"/></Cube>
                <Cube time="1999-01-04">
                  <Cube currency="USD" rate="1.1789"/><Cube currency="JPY" rate="133.73"/>
                  <Cube currency="CYP" rate="0.58231"/><Cube currency="CHF" rate="1.6168"/>
                </Cube>
              </Cube>
            </gesmes:Envelope>
            """;

    private static final List<String> DAYS = List.of(
            "2026-03-13 CHF=0.9421 JPY=161.9 USD=1.0869",
            "2026-03-12 JPY=161.5 USD=1.087",
            "1999-01-04 CHF=1.6168 JPY=133.73 USD=1.1789");

    @Test
    void reads_all_days_as_csv_as_xml_and_packed() throws IOException {
        for (byte[] file : List.of(
                bytes(ALL_DAYS),
                bytes("\uFEFF" + ALL_DAYS.replace("\n", "\r\n")),
                bytes(XML),
                bytes("\uFEFF" + XML),
                zip(bytes(ALL_DAYS)),
                zip(bytes(XML)))) {
            EcbSheets sheets = new EcbSheets(new RateFile(file));
            assertThat(read(sheets)).isEqualTo(DAYS);
            assertThat(sheets.unknown()).containsExactly("CYP");
            assertThat(read(sheets)).as("again").isEqualTo(DAYS);
        }
    }

    @Test
    void reads_the_file_of_one_day_whose_date_is_in_words() {
        String day = "Date, USD, JPY, CHF, \n13 March 2026, 1.0869, 161.90, 0.9421, \n";
        assertThat(read(new EcbSheets(new RateFile(bytes(day))))).containsExactly(DAYS.getFirst());
    }

    @Test
    void a_day_without_any_rate_that_is_known_is_no_sheet() {
        String days = "Date,USD,CYP,\n2026-03-13,N/A,1.5,\n2026-03-12,,N/A,\n2026-03-11,1.1,1.5,\n\n";
        assertThat(read(new EcbSheets(new RateFile(bytes(days))))).containsExactly("2026-03-11 USD=1.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                    | 1 | neither XML
            <html>                                                | 1 | well-formed
            Datum,USD~2026-03-13,1.1                              | 1 | neither XML
            Date,USD,dollar~2026-03-13,1.1,1.2                    | 1 | three capital letters
            Date,USD,USD~2026-03-13,1.1,1.2                       | 1 | different currencies
            Date,USD,~2026-03-13,1.1,~2026-03-12,1.1,1.2,         | 3 | 3 columns where the first line has 2
            Date,USD,~~2026-13-13,1.1,                            | 3 | must be a date
            Date,USD,~13 Mars 2026,1.1,                           | 2 | must be a date
            Date,USD,~2026-03-13,-1.1,                            | 2 | USD is no rate
            Date,USD,~2026-03-13,1e5,                             | 2 | USD is no rate
            Date,CYP,~2026-03-13,secret,                          | 2 | CYP is no rate
            Date,USD,~2026-03-13,0.00,                            | 2 | more than 0
            Date,USD,~1998-12-31,1.1,                             | 2 | from 1999-01-01
            Date,EUR,~2026-03-13,1,                               | 2 | EUR is the base
            Date,USD,~2026-03-13,1.1,~2026-03-13,1.1,             | 3 | same day
            <E><Cube time='2026-03-13'>~<Cube currency='USD'/>    | 2 | a rate
            <E><Cube currency='USD' rate='1'/></E>                | 1 | a day around it
            <E>~<Cube time='13.3.2026'></Cube></E>                | 2 | must be a date
            <E><Cube time='2026-03-13'>~<Cube currency='USD' rate='1'/><Cube currency='USD' rate='2'/></Cube></E> | 2 | two rates
            <E><Cube time='2026-03-13'><Cube currency='USD' rate='1'/></Cube>~</F>                  | 2 | well-formed
            """)
    void a_broken_file_is_refused_with_its_line_and_reason(String file, int line, String reason) {
        assertThat(refusal(bytes(file.replace('~', '\n'))))
                .satisfies(refused -> assertThat(refused.line()).isEqualTo(line))
                .satisfies(
                        refused -> assertThat(refused.reason()).contains(reason).doesNotContain("secret"));
    }

    @Test
    void xml_that_would_read_files_or_grow_is_refused() {
        String cube = "<E><Cube time='2026-03-13'><Cube currency='USD' rate='&x;'/></Cube></E>";
        for (String type : List.of(
                "<!DOCTYPE E [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE E SYSTEM 'http://127.0.0.1:9/x.dtd'>",
                "<!DOCTYPE E [<!ENTITY a '1111111111'><!ENTITY x '&a;&a;&a;&a;&a;&a;&a;&a;'>]>")) {
            assertThat(refusal(bytes(type + cube)).reason()).contains("document type");
        }
        assertThat(refusal(bytes(cube)).reason()).contains("well-formed");
    }

    @Test
    void an_archive_that_is_more_than_one_file_of_bounded_size_is_refused() throws IOException {
        assertThat(refusal(zip(bytes(ALL_DAYS), bytes(ALL_DAYS))).reason()).contains("several files");
        assertThat(refusal(zip()).reason()).contains("broken or empty");
        assertThat(refusal(bytes("PK\u0003\u0004 and no more")).reason()).containsAnyOf("unpacked", "empty");
        byte[] cut = zip(bytes(ALL_DAYS));
        assertThat(refusal(Arrays.copyOf(cut, 90)).line()).isPositive();
        String blank = "\n".repeat(RateFile.INFLATED_MAX);
        for (String bomb : List.of("Date,USD,\n" + blank, "<E>" + blank, "<E x='" + blank)) {
            byte[] packed = zip(bytes(bomb));
            assertThat(packed).hasSizeLessThan(100_000);
            assertThat(refusal(packed).reason()).containsAnyOf("inflates beyond", "well-formed");
        }
        assertThat(refusal(zip(bytes("Date,USD,\n" + blank))).reason()).contains("inflates beyond 32 MB");
    }

    @Test
    void a_line_without_an_end_and_days_without_an_end_are_refused() {
        assertThat(refusal(bytes("Date,USD,\n2026-03-13," + "1".repeat(10_000_000)))
                        .line())
                .isEqualTo(2);
        StringBuilder days = new StringBuilder("Date,USD,\n");
        for (int i = 0; i <= EcbSheets.SHEETS_MAX; i++) {
            days.append(LocalDate.of(1999, 1, 1).plusDays(i)).append(",1.1,\n");
        }
        assertThat(refusal(bytes(days.toString())).reason()).contains("more than 20000 days");
    }

    private static List<String> read(EcbSheets sheets) {
        List<String> days = new ArrayList<>();
        sheets.each(sheet -> days.add(text(sheet)));
        return days;
    }

    private static String text(RateSheetDraft sheet) {
        StringBuilder text = new StringBuilder(sheet.date().toString());
        for (QuotedRate rate : sheet.rates()) {
            text.append(' ').append(rate.currency()).append('=').append(rate.rate());
        }
        return text.toString();
    }

    private static Refusal.UnreadableExchangeRates refusal(byte[] file) {
        List<Refusal> refusals = new ArrayList<>();
        assertThatThrownBy(() -> new EcbSheets(new RateFile(file)).each(sheet -> {}))
                .isInstanceOfSatisfying(CommandRefused.class, refused -> refusals.add(refused.refusal()));
        return (Refusal.UnreadableExchangeRates) refusals.getFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(byte[]... files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < files.length; i++) {
                zip.putNextEntry(new ZipEntry("eurofxref-hist" + i + ".csv"));
                zip.write(files[i]);
            }
        }
        return packed.toByteArray();
    }
}
