package financetracker.command.imports;

import static financetracker.command.imports.ImportsFixture.ALL;
import static financetracker.command.imports.ImportsFixture.row;
import static financetracker.command.imports.ImportsFixture.rows;
import static financetracker.command.imports.ImportsFixture.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import financetracker.command.IdempotencyConflict;
import financetracker.command.imports.ImportPreview.Row;
import financetracker.command.imports.ImportPreview.RowState;
import financetracker.command.imports.ImportPreview.State;
import financetracker.command.imports.Imports.Page;
import financetracker.events.Caller;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.account.AccountClosed;
import financetracker.events.account.AccountCommand;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.events.account.AccountOpened;
import financetracker.money.Currency;
import financetracker.money.Money;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.InvalidRequest;
import financetracker.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ImportPreviewTest {
    private static final String TWO_ACCOUNTS = """
            OFXHEADER:100

            <OFX>
            <STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>123456</BANKACCTFROM><BANKTRANLIST>
            <STMTTRN><DTPOSTED>20260301<TRNAMT>1<FITID>1</STMTTRN></BANKTRANLIST></STMTRS>
            <CCSTMTRS><CURDEF>EUR<CCACCTFROM><ACCTID>42</CCACCTFROM><BANKTRANLIST>
            <STMTTRN><DTPOSTED>20260302<TRNAMT>2<FITID>2</STMTTRN></BANKTRANLIST></CCSTMTRS>
            </OFX>
            """;

    private final ImportsFixture fixture = new ImportsFixture();

    @Test
    void shows_what_a_commit_would_do_and_records_nothing() {
        ImportPreview preview = fixture.upload(statement(List.of(
                row("-3.20", "Coffee", "A"),
                row("-3.20", "Coffee", "B"),
                row("-3.20", "Coffee", "A"),
                row("three", "Coffee", "C"))));
        assertThat(preview.state()).isEqualTo(State.WAITING);
        assertThat(preview.statement()).satisfies(statement -> {
            assertThat(statement.bankAccount()).isEqualTo(new PersonalText("*3456"));
            assertThat(statement.from()).isEqualTo("2026-03-01");
        });
        assertThat(preview.counts())
                .containsEntry("new", 2)
                .containsEntry("repeated", 1)
                .containsEntry("unreadable", 1)
                .containsEntry("pending", 0);
        assertThat(preview.rows()).extracting(Row::line).containsExactly(4, 5, 6, 7);
        assertThat(preview.rows())
                .extracting(Row::state)
                .containsExactly(RowState.NEW, RowState.NEW, RowState.REPEATED, RowState.UNREADABLE);
        assertThat(preview.rows().get(2).reason()).isEqualTo("it is the same transaction as in line 4");
        assertThat(preview.rows().get(3).reason()).isEqualTo("the amount is no decimal number");
        assertThat(preview.rows().get(3).raw())
                .satisfies(raw -> assertThat(raw.text()).contains("three"));
        assertThat(fixture.ledger.callers).isEmpty();
    }

    @Test
    void knows_what_is_in_the_ledger() {
        fixture.commit(fixture.upload(statement(rows(2))).id());
        ImportPreview again = fixture.upload(statement(rows(3)));
        assertThat(again.counts()).containsEntry("new", 1).containsEntry("repeated", 2);
        assertThat(again.rows().getFirst().reason()).isEqualTo("it is in the ledger");
    }

    @Test
    void shows_pages_and_states() {
        List<String> rows = rows(5);
        rows.set(3, row("x", "Shop", "T3"));
        ImportPreview first =
                fixture.imports.upload(fixture.caller, fixture.account, null, statement(rows), new Page(null, 0, 2));
        assertThat(first.rows()).extracting(Row::number).containsExactly(1, 2);
        assertThat(first.next()).isEqualTo(2);
        assertThat(find(first, new Page(null, 2, 2)).rows())
                .extracting(Row::number)
                .containsExactly(3, 4);
        assertThat(find(first, new Page(null, 4, 2)).next()).isNull();
        assertThat(find(first, new Page(RowState.UNREADABLE, 0, 2)).rows())
                .extracting(Row::number)
                .containsExactly(4);
    }

    @Test
    void does_not_record_pending_rows() {
        byte[] file = new String(statement(rows(1)), StandardCharsets.UTF_8)
                .replace(
                        "</BANKTRANLIST>",
                        "</BANKTRANLIST><BANKTRANLISTP>"
                                + "<STMTTRNP><DTTRAN>20260302<TRNAMT>-1<NAME>Fuel</STMTTRNP></BANKTRANLISTP>")
                .getBytes(StandardCharsets.UTF_8);
        ImportPreview preview = fixture.upload(file);
        assertThat(preview.counts()).containsEntry("new", 1).containsEntry("pending", 1);
        assertThat(fixture.commit(preview.id()).recorded()).isEqualTo(1);
    }

    @Test
    void asks_which_of_several_bank_accounts() {
        byte[] file = TWO_ACCOUNTS.getBytes(StandardCharsets.UTF_8);
        refuses(
                () -> fixture.upload(file),
                new Refusal.SeveralStatements(List.of(new PersonalText("*3456"), new PersonalText("*2"))));
        ImportPreview card = fixture.imports.upload(fixture.caller, fixture.account, 2, file, ALL);
        assertThat(card.rows()).extracting(Row::amount).containsExactly(Money.parse("2.00", new Currency("EUR")));
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> fixture.imports.upload(fixture.caller, fixture.account, 3, file, ALL));
    }

    @Test
    void refuses_a_broken_file_with_line_and_reason_and_keeps_nothing() {
        byte[] file = new String(statement(rows(3)), StandardCharsets.UTF_8)
                .replace("</OFX>", "")
                .getBytes(StandardCharsets.UTF_8);
        refuses(
                () -> fixture.upload(file),
                new Refusal.UnreadableStatement(8, "the file is cut off: it ends before </OFX>"));
        assertThat(fixture.uploads.waiting(fixture.household)).isZero();
    }

    @Test
    void refuses_a_file_that_does_not_fit_the_account() {
        AccountId dollars = new AccountId(UUID.randomUUID());
        AccountId closed = new AccountId(UUID.randomUUID());
        AccountId unknown = new AccountId(UUID.randomUUID());
        open(dollars, "USD");
        open(closed, "EUR");
        fixture.ledger.streams.compute(
                stream(closed), (k, events) -> List.of(events.getFirst(), new AccountClosed(closed)));
        refuses(() -> upload(dollars), new Refusal.WrongCurrency(new Currency("USD"), new Currency("EUR")));
        refuses(() -> upload(closed), new Refusal.AccountIsClosed(closed));
        refuses(() -> upload(unknown), new Refusal.UnknownAccount(unknown));
    }

    @Test
    void is_not_found_by_another_household() {
        ImportPreview preview = fixture.upload(statement(rows(1)));
        Caller other =
                new Caller(new HouseholdId(UUID.randomUUID()), fixture.caller.actor(), UUID.randomUUID(), null, null);
        Refusal unknown = new Refusal.UnknownImport(preview.id().value());
        refuses(() -> fixture.imports.find(other, preview.id(), ALL), unknown);
        refuses(() -> fixture.imports.commit(other, preview.id()), unknown);
    }

    @Test
    void keeps_the_file_encrypted_and_for_a_day() {
        ImportPreview preview = fixture.upload(statement(List.of(row("-1.00", "Planted marker", "1"))));
        byte[] stored = fixture.database
                .sql("select file from import_upload")
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Planted marker");

        fixture.pass(Duration.ofHours(24));
        assertThat(fixture.uploads.deleteExpired(fixture.now)).isZero();
        fixture.pass(Duration.ofSeconds(1));
        assertThat(fixture.uploads.deleteExpired(fixture.now)).isEqualTo(1);
        refuses(
                () -> fixture.imports.find(fixture.caller, preview.id(), ALL),
                new Refusal.UnknownImport(preview.id().value()));
    }

    @Test
    void lets_only_so_many_files_wait() {
        for (int i = 0; i < Uploads.WAITING_MAX; i++) {
            fixture.upload(statement(rows(1)));
        }
        refuses(() -> fixture.upload(statement(rows(1))), new Refusal.TooManyImports(Uploads.WAITING_MAX));
    }

    @Test
    void answers_the_same_request_with_the_same_import() {
        Caller keyed = new Caller(
                fixture.household,
                fixture.caller.actor(),
                UUID.randomUUID(),
                null,
                new Caller.IdempotencyKey("k", "r"));
        byte[] file = statement(rows(1));
        ImportPreview first = fixture.imports.upload(keyed, fixture.account, null, file, ALL);
        assertThat(fixture.imports
                        .upload(keyed, fixture.account, null, file, ALL)
                        .id())
                .isEqualTo(first.id());
        assertThat(fixture.uploads.waiting(fixture.household)).isEqualTo(1);
        assertThatExceptionOfType(IdempotencyConflict.class)
                .isThrownBy(() -> fixture.imports.upload(keyed, fixture.account, null, statement(rows(2)), ALL));

        fixture.commit(first.id());
        assertThat(fixture.imports
                        .upload(keyed, fixture.account, null, file, ALL)
                        .state())
                .isEqualTo(State.COMMITTED);
    }

    private ImportPreview find(ImportPreview preview, Page page) {
        return fixture.imports.find(fixture.caller, preview.id(), page);
    }

    private void open(AccountId account, String currency) {
        fixture.ledger.streams.put(
                stream(account),
                List.of(new AccountOpened(
                        account, AccountKind.CHECKING, new PersonalText("a"), new Currency(currency), null)));
    }

    private String stream(AccountId account) {
        return AccountCommand.stream(fixture.household, account).toString();
    }

    private void upload(AccountId account) {
        fixture.imports.upload(fixture.caller, account, null, statement(rows(1)), ALL);
    }

    private static void refuses(ThrowingCallable call, Refusal refusal) {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
