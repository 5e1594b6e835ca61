package financetracker.command.ofx;

import com.code_intelligence.jazzer.junit.FuzzTest;
import financetracker.command.statement.ReadOrRefused;

class OfxFuzzTest {
    @FuzzTest
    void reads_or_refuses_anything(byte[] file) {
        ReadOrRefused.check(file, OfxReader::read);
    }
}
