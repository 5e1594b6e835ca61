package financetracker.command.csv;

import com.code_intelligence.jazzer.junit.FuzzTest;
import financetracker.command.statement.ReadOrRefused;
import financetracker.money.Currency;

class CsvFuzzTest {
    private static final Currency EUR = new Currency("EUR");

    @FuzzTest
    void reads_or_refuses_anything(byte[] file) {
        ReadOrRefused.check(
                file,
                bytes -> CsvReader.read(bytes, CsvSniffer.sniff(bytes, EUR).mapping(), EUR));
    }
}
