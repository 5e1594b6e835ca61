package financetracker.command.camt;

import static financetracker.command.camt.CamtExamples.details;
import static financetracker.command.camt.CamtExamples.entry;
import static financetracker.command.camt.CamtExamples.statement;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Identity;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.events.transaction.OriginalAmount;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of entries, batches, references and other currencies. */
class CamtEntryTest {
    private static final String REFERENCE = "<AcctSvcrRef>A1</AcctSvcrRef>";

    @Test
    void makes_a_row_of_each_payment_of_a_batch() {
        List<Readable> batch = rows(CamtExamples.currentAccount()).subList(2, 5);
        assertThat(batch).extracting(row -> row.amount().amount()).containsExactly("-25.00", "-25.00", "-10.00");
        assertThat(batch).extracting(Readable::bankId).containsExactly("BATCH-7/1", "BATCH-7/2", "OWN-3");
        assertThat(batch).extracting(Readable::counterparty).containsExactly("Animal Shelter", "Animal Shelter", null);
        assertThat(batch)
                .extracting(Readable::description)
                .containsExactly("Animal Shelter", "Animal Shelter", "Library fee");
        assertThat(batch.getFirst().raw()).startsWith("<TxDtls>").endsWith("</TxDtls>");
        assertThat(batch).extracting(Readable::line).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void follows_each_payment_s_own_direction() {
        String batch = details("<Amt Ccy=\"EUR\">7</Amt>", "<Amt Ccy=\"EUR\">2</Amt><CdtDbtInd>CRDT</CdtDbtInd>");
        assertThat(rows(statement(entry("5", batch))))
                .extracting(row -> row.amount().amount())
                .containsExactly("-7.00", "2.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Amt Ccy=\"EUR\">2</Amt>",
                "<Amt Ccy=\"USD\">3</Amt>",
                "<Amt>3</Amt>",
                "<Amt Ccy=\"EUR\">3</Amt><CdtDbtInd>?</CdtDbtInd>",
                ""
            })
    void keeps_a_batch_whole_whose_payments_do_not_add_up(String second) {
        List<Readable> rows = rows(statement(entry("5", REFERENCE + details("<Amt Ccy=\"EUR\">2</Amt>", second))));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.amount().amount()).isEqualTo("-5.00");
            assertThat(row.bankId()).isEqualTo("A1");
            assertThat(row.raw()).startsWith("<Ntry>");
        });
    }

    @Test
    void tells_payments_apart_in_which_the_bank_repeats_a_reference() {
        String gift = "<Refs><AcctSvcrRef>X</AcctSvcrRef></Refs><Amt Ccy=\"EUR\">2</Amt>";
        assertThat(rows(statement(entry("4", details(gift, gift)))))
                .extracting(row -> row.identity().text())
                .containsExactly("X/1 2026-03-01 -2.00 EUR", "X/2 2026-03-01 -2.00 EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTPROVIDED", "NONREF", "0000", "-", "", "not provided"})
    void knows_a_row_without_a_proper_reference_by_its_words(String filler) {
        String details = details("<Refs><AcctSvcrRef>" + filler + "</AcctSvcrRef></Refs>");
        Readable row = rows(statement(entry("5", "<AcctSvcrRef>" + filler + "</AcctSvcrRef>" + details)))
                .getFirst();
        assertThat(row.identity().unique()).isFalse();
        assertThat(row.bankId()).isNull();
    }

    /** Ids in events are made of it: whatever happens to the reader, these stay. */
    @Test
    void never_changes_how_a_row_is_known() {
        String all =
                "<NtryRef>9</NtryRef><ValDt><Dt>2026-03-02</Dt></ValDt><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd>"
                        + "<SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn><Prtry><Cd>166</Cd></Prtry></BkTxCd>";
        String details = details("<Refs><InstrId>i</InstrId><EndToEndId>e</EndToEndId><UETR>u</UETR><TxId>t</TxId>"
                + "<MndtId>m</MndtId><ChqNb>7</ChqNb></Refs><RltdPties><Dbtr><Nm>D</Nm></Dbtr>"
                + "<DbtrAcct><Id><IBAN>DI</IBAN></Id></DbtrAcct><UltmtDbtr><Nm>UD</Nm></UltmtDbtr>"
                + "<Cdtr><Pty><Nm>C</Nm></Pty></Cdtr><CdtrAcct><Id><Othr><Id>CO</Id></Othr></Id></CdtrAcct>"
                + "<UltmtCdtr><Nm>UC</Nm></UltmtCdtr></RltdPties><RmtInf><Ustrd>r1</Ustrd><Ustrd>r2</Ustrd>"
                + "<Strd><CdtrRefInf><Ref>s</Ref></CdtrRefInf></Strd></RmtInf><AddtlTxInf>at</AddtlTxInf>");
        Readable row = rows(statement(entry("5", all + details + "<AddtlNtryInf>an</AddtlNtryInf>")))
                .getFirst();
        assertThat(row.identity())
                .isEqualTo(new Identity(
                        "2026-03-01 -5.00 EUR\n2026-03-02\n\n\nPMNT\nICDT\nESCT\n166\nan\ni\ne\nu\nt\nm\n7\nDI\n\n\nCO\n"
                                + "r1 r2\nat\ns\nUD\nD\nUC\nC",
                        false));
        assertThat(row.bankId()).isEqualTo("t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            nullValues = "-",
            value = {
                // source, target, unit, rate as written, and whether it is kept
                "USD EUR - 0.92 0.92",
                "USD EUR USD 0.92 0.92",
                "EUR USD USD 0.92 0.92",
                "EUR USD EUR 1.087 -",
                "USD EUR - 1.087 -",
                "EUR USD - 0.92 -",
                "USD EUR USD 1.087 -",
                "USD EUR GBP 0.92 -",
                "GBP EUR USD 0.92 -",
                "USD EUR - 0 -",
                "USD EUR - ? -"
            })
    void keeps_only_a_rate_that_is_clear(String source, String target, String unit, String rate, String kept) {
        String exchange = "<SrcCcy>" + source + "</SrcCcy><TrgtCcy>" + target + "</TrgtCcy>"
                + (unit == null ? "" : "<UnitCcy>" + unit + "</UnitCcy>") + "<XchgRate>" + rate + "</XchgRate>";
        String paid =
                "<AmtDtls><InstdAmt><Amt Ccy=\"USD\">100</Amt><CcyXchg>" + exchange + "</CcyXchg></InstdAmt></AmtDtls>";
        OriginalAmount expected = new OriginalAmount(Money.parse("-100.00", new Currency("USD")), kept);
        assertThat(rows(statement(entry("92", details(paid)))).getFirst().original())
                .isEqualTo(expected);
        assertThat(rows(statement(entry("92", paid))).getFirst().original()).isEqualTo(expected);
    }

    @Test
    void takes_no_amount_in_the_account_s_own_currency_for_another() {
        String paid = "<AmtDtls><InstdAmt><Amt Ccy=\"EUR\">5</Amt></InstdAmt></AmtDtls>";
        assertThat(rows(statement(entry("5", details(paid)))).getFirst().original())
                .isNull();
    }

    private static List<Readable> rows(byte[] file) {
        List<StatementRow> rows = CamtReader.read(file).statements().getFirst().rows();
        return rows.stream().map(Readable.class::cast).toList();
    }
}
