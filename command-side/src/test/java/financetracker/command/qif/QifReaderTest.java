package financetracker.command.qif;

import static financetracker.command.qif.QifExamples.EUR;
import static financetracker.command.qif.QifExamples.bank;
import static financetracker.command.qif.QifExamples.row;
import static financetracker.command.qif.QifExamples.rows;
import static org.assertj.core.api.Assertions.assertThat;

import financetracker.command.statement.Statement;
import financetracker.command.statement.StatementFile;
import financetracker.command.statement.StatementFile.Format;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Filing;
import financetracker.command.statement.StatementRow.Identity;
import financetracker.command.statement.StatementRow.Part;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.StatementRow.Unreadable;
import financetracker.money.Money;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QifReaderTest {
    @Test
    void reads_each_named_account_with_transactions() {
        QifFile read = QifExamples.read(QifExamples.twoAccounts());
        StatementFile file = read.file();
        assertThat(file.format()).isEqualTo(Format.QIF);
        assertThat(file.statements()).extracting(Statement::bankAccount).containsExactly("Checking", "Savings");
        assertThat(file.statements()).extracting(Statement::currency).containsOnly(EUR);
        assertThat(file.statements()).allSatisfy(statement -> {
            assertThat(statement.from()).isNull();
            assertThat(statement.to()).isNull();
            assertThat(statement.balances()).isEmpty();
        });
        assertThat(read.order()).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(read.guessed()).as("there is a 31st").isFalse();
    }

    @Test
    void reads_a_row_with_its_line_and_as_it_was_written() {
        String raw = "D1/ 5'26\r\nU-45.00\r\nT-45.00\r\nCX\r\nN1001\r\nPCorner Market\r\nMWeekly shop\r\n"
                + "LFood:Groceries/Home\r\n^";
        String identity = "D1/ 5'26\nU-45.00\nT-45.00\nN1001\nPCorner Market\nMWeekly shop\nLFood:Groceries/Home";
        assertThat(rows(QifExamples.twoAccounts()).get(1))
                .isEqualTo(new Readable(
                        28,
                        raw,
                        new Identity(identity, false),
                        null,
                        LocalDate.of(2026, 1, 5),
                        eur("-45.00"),
                        "Corner Market - Weekly shop",
                        "Corner Market",
                        "1001",
                        null,
                        false,
                        new Filing("Food:Groceries", null, List.of())));
    }

    @Test
    void keeps_an_opening_balance_as_a_row_that_names_its_own_account() {
        Readable opening = (Readable) rows(QifExamples.twoAccounts()).getFirst();
        assertThat(opening.amount()).isEqualTo(eur("1500.00"));
        assertThat(opening.description()).isEqualTo("Opening Balance");
        assertThat(opening.filing()).isEqualTo(new Filing(null, "Checking", List.of()));
    }

    @Test
    void reads_transfers_between_own_accounts() {
        Readable sent = (Readable) rows(QifExamples.twoAccounts()).get(2);
        assertThat(sent.filing()).isEqualTo(new Filing(null, "Savings", List.of()));
        assertThat(sent.checkNumber()).as("a word is no number").isNull();
        Readable received = (Readable) savings().getFirst();
        assertThat(received.filing().account()).isEqualTo("Checking");
        assertThat(received.description()).isEqualTo("Deposit [Checking]");
    }

    @Test
    void reads_splits() {
        Readable split = (Readable) rows(QifExamples.twoAccounts()).get(3);
        assertThat(split.filing())
                .isEqualTo(new Filing(
                        null,
                        null,
                        List.of(
                                new Part(eur("-70.25"), "Food:Groceries", null, "Fruit & bread"),
                                new Part(eur("-49.75"), "Household", null, null))));
    }

    @Test
    void does_not_read_investments() {
        assertThat(savings().getLast())
                .isInstanceOfSatisfying(
                        Unreadable.class, row -> assertThat(row.reason()).isEqualTo("investments are not read"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Food;Food;-",
                "Food:Out/Trip;Food:Out;-",
                "Food|x;Food;-",
                "|x;-;-",
                "/Trip;-;-",
                "[Cash];-;Cash",
                "[A/B|C]/Trip;-;A/B|C",
                "[];-;-",
                "[Cash;[Cash;-"
            })
    void tells_categories_from_accounts(String written, String category, String account) {
        assertThat(row("D2026-03-01\nT1\nL" + written).filing()).isEqualTo(new Filing(category, account, List.of()));
    }

    @Test
    void takes_a_split_into_one_for_none() {
        assertThat(row("D2026-03-01\nT1\nLA\nS[B]\n$1.00").filing()).isEqualTo(new Filing(null, "B", List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "D1/31/26;the row has no amount",
                "T1.00;the row has no date",
                "D1/31/26|D2/28/26|T1.00;the row has more than one date",
                "D1/31/26|T1.00|T2.00;the row has more than one amount",
                "D2/30/26|T1.00;there is no such day",
                "D31 January|T1.00;the date is not written in a known way",
                "D1/31/1899|T1.00;the day is too far away",
                "D1/31/26|T1.005;the amount has more decimals than its currency",
                "D1/31/26|T90000000000.01;the amount is too large",
                "D1/31/26|T1.00|SA|$0.50|SB|$0.49;the parts of the split do not add up to the amount",
                "D1/31/26|T1.00|SA|$0.50;the parts of the split do not add up to the amount",
                "D1/31/26|T1.00|SA|SB|$1.00;a part of the split has no amount"
            })
    void says_why_a_row_cannot_be_read(String record, String reason) {
        List<StatementRow> rows = rows(bank("D12/31/26\nT5.00", record.replace('|', '\n')));
        assertThat(rows.getFirst()).isInstanceOf(Readable.class);
        assertThat(rows.getLast()).isInstanceOfSatisfying(Unreadable.class, row -> {
            assertThat(row.reason()).isEqualTo(reason);
            assertThat(row.line()).isEqualTo(5);
        });
    }

    @Test
    void reads_windows_1252_with_a_decimal_comma() {
        QifFile read = QifExamples.read(QifExamples.decimalComma());
        assertThat(read.order()).isEqualTo(DateOrder.DAY_FIRST);
        Statement statement = read.file().statements().getFirst();
        assertThat(statement.bankAccount()).isEmpty();
        Readable bakery = (Readable) statement.rows().getFirst();
        assertThat(bakery.amount()).isEqualTo(eur("-1234.56"));
        assertThat(bakery.date()).isEqualTo("2026-03-15");
        assertThat(bakery.description()).isEqualTo("Bäckerei Müller - Brötchen für alle");
        assertThat(bakery.filing().category()).isEqualTo("Essen:Außer Haus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void finds_the_encoding(String charset) {
        String text = new String(QifExamples.decimalComma(), Charset.forName("windows-1252"));
        Readable bakery =
                (Readable) rows(text.getBytes(Charset.forName(charset))).getFirst();
        assertThat(bakery.counterparty()).isEqualTo("Bäckerei Müller");
    }

    /** Ids in events are made of it: whatever happens to the reader, and whichever order a person sets, it stays. */
    @Test
    void never_changes_how_a_row_is_known() {
        String record = "D03/04/26\n  T-5.00 \nCX\nPShop  A\nA1 Main Street\nLFood\n\nSFood\n$-5.00";
        for (DateOrder order : DateOrder.values()) {
            Readable row = (Readable) QifReader.read(bank(record), EUR, order)
                    .file()
                    .statements()
                    .getFirst()
                    .rows()
                    .getFirst();
            assertThat(row.identity())
                    .isEqualTo(new Identity("D03/04/26\nT-5.00\nPShop A\nA1 Main Street\nLFood\nSFood\n$-5.00", false));
            assertThat(row.date().getMonthValue()).isEqualTo(order == DateOrder.DAY_FIRST ? 4 : 3);
        }
    }

    @Test
    void names_a_row_without_texts() {
        assertThat(row("D2026-03-01\nT1").description()).isEqualTo("Transaction");
        assertThat(row("D2026-03-01\nT1\nN12").description()).isEqualTo("Check");
        assertThat(row("D2026-03-01\nU1").amount()).isEqualTo(eur("1.00"));
    }

    @Test
    void reads_the_largest_number_of_rows() {
        String rows = "D1/31/26\nT-1.00\n^\n".repeat(StatementFile.ROWS_MAX);
        assertThat(rows(("!Type:Cash\n" + rows).getBytes(StandardCharsets.UTF_8)))
                .hasSize(StatementFile.ROWS_MAX);
    }

    private static List<StatementRow> savings() {
        return QifExamples.read(QifExamples.twoAccounts())
                .file()
                .statements()
                .getLast()
                .rows();
    }

    private static Money eur(String amount) {
        return Money.parse(amount, EUR);
    }
}
