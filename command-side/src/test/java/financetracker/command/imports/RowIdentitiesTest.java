package financetracker.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.events.account.AccountId;
import financetracker.events.transaction.TransactionId;
import financetracker.money.Currency;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowIdentitiesTest {
    private static final Reading.Settings SETTINGS = new Reading.Settings(new Currency("EUR"), null, null);
    private static final AccountId ACCOUNT = new AccountId(UUID.fromString("0193a1f0-0000-7000-8000-000000000001"));

    /** These ids stand in stored events: made otherwise, every file imported again would be recorded again. */
    @Test
    void are_made_the_same_way_for_ever() {
        assertThat(ids("<STMTTRN><TRNTYPE>POS<DTPOSTED>20260301<TRNAMT>-3.2<FITID>A-1<NAME>Coffee</STMTTRN>"))
                .extracting(TransactionId::toString)
                .containsExactly("5f734f7d-78db-3f5a-a25e-499f1b486ebf");
        String row = "<STMTTRN><TRNTYPE>CHECK<DTPOSTED>20260301<TRNAMT>-3.20<CHECKNUM>7<REFNUM>R<NAME>Coffee"
                + "<PAYEE><NAME>Bar</PAYEE><MEMO>two  sugars</STMTTRN>";
        assertThat(ids(row + row))
                .extracting(TransactionId::toString)
                .containsExactly("8bd3d69f-9c74-3051-8e1a-37d45e801c41", "5e391b6d-b1de-3311-afcd-5be07a60cc9b");
    }

    @Test
    void do_not_depend_on_how_the_file_is_written() {
        String sgml = "<STMTTRN><DTPOSTED>20260301120000[0:GMT]<TRNAMT>-3,2\n<NAME>Bar &amp; Co</STMTTRN>";
        String xml =
                "<STMTTRN>\n <DTPOSTED>20260301</DTPOSTED> <TRNAMT>-3.20</TRNAMT> <NAME> Bar & Co </NAME>\n </STMTTRN>";
        assertThat(ids(sgml)).isEqualTo(ids(xml));
    }

    private static List<TransactionId> ids(String rows) {
        String text = "OFXHEADER:100\n<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>1</BANKACCTFROM><BANKTRANLIST>"
                + rows + "</BANKTRANLIST></STMTRS></OFX>";
        return BankStatement.read(text.getBytes(StandardCharsets.UTF_8), null, ACCOUNT, SETTINGS).rows().stream()
                .map(ImportRow::transaction)
                .toList();
    }
}
