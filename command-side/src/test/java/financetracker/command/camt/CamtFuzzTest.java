package financetracker.command.camt;

import com.code_intelligence.jazzer.junit.FuzzTest;
import financetracker.command.statement.ReadOrRefused;

class CamtFuzzTest {
    @FuzzTest
    void reads_or_refuses_anything(byte[] file) {
        ReadOrRefused.check(file, CamtReader::read);
    }
}
