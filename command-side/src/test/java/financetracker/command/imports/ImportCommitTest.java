package financetracker.command.imports;

import static financetracker.command.imports.ImportsFixture.ALL;
import static financetracker.command.imports.ImportsFixture.row;
import static financetracker.command.imports.ImportsFixture.rows;
import static financetracker.command.imports.ImportsFixture.statement;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import financetracker.command.imports.ImportPreview.State;
import financetracker.command.operation.LongWork;
import financetracker.command.operation.Operations.RefusedRow;
import financetracker.events.Caller;
import financetracker.events.OperationId;
import financetracker.events.PersonalText;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.Origin;
import financetracker.events.transaction.Source;
import financetracker.events.transaction.TransactionStatus;
import financetracker.operation.OperationProgress;
import financetracker.refusal.CommandRefused;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ImportCommitTest {
    private final ImportsFixture fixture = new ImportsFixture();

    @Test
    void records_each_row_as_the_bank_wrote_it() {
        String row = row("-12.34", "Baker &amp; Sons", "F-1");
        fixture.commit(fixture.upload(statement(List.of(row))).id());
        Draft draft = fixture.ledger.recorded.values().iterator().next();
        assertThat(draft.account()).isEqualTo(fixture.account);
        assertThat(draft.entry().amount().amount()).isEqualTo("-12.34");
        assertThat(draft.entry().date()).isEqualTo("2026-03-01");
        assertThat(draft.entry().status()).isEqualTo(TransactionStatus.POSTED);
        assertThat(draft.details().description()).isEqualTo(new PersonalText("Baker & Sons"));
        assertThat(draft.origin()).isEqualTo(new Origin(Source.IMPORT, new PersonalText("F-1"), new PersonalText(row)));
    }

    @Test
    void appends_at_most_500_rows_at_once_each_under_a_key_of_its_own() {
        OperationId id = fixture.upload(statement(rows(1_201))).id();
        LongWork done = fixture.commit(id);
        assertThat(done.state()).isEqualTo(OperationProgress.State.DONE);
        assertThat(done.total()).isEqualTo(1_201);
        assertThat(done.recorded()).isEqualTo(1_201);
        assertThat(fixture.ledger.sizes).containsExactly(500, 500, 201);
        assertThat(fixture.ledger.callers).allSatisfy(caller -> {
            assertThat(caller.operation()).isEqualTo(id);
            assertThat(caller.actor()).isEqualTo(fixture.caller.actor());
            assertThat(caller.correlation()).isEqualTo(fixture.caller.correlation());
        });
        assertThat(fixture.ledger.callers).extracting(Caller::idempotency).doesNotHaveDuplicates();
    }

    @Test
    void records_the_same_file_once() {
        byte[] file = statement(List.of(row("-3.20", "Coffee", "A"), row("-3.20", "Coffee", "B"), row("1", "x", null)));
        fixture.commit(fixture.upload(file).id());
        LongWork again = fixture.commit(fixture.upload(file).id());
        assertThat(again.recorded()).isZero();
        assertThat(again.repeated()).isEqualTo(3);
        assertThat(fixture.ledger.recorded).hasSize(3);
    }

    @Test
    void keeps_twins_without_ids_and_knows_them_again() {
        String coffee = row("-3.20", "Coffee", null);
        fixture.commit(fixture.upload(statement(List.of(coffee))).id());
        assertThat(fixture.ledger.recorded).hasSize(1);
        fixture.commit(fixture.upload(statement(List.of(coffee, coffee))).id());
        assertThat(fixture.ledger.recorded).hasSize(2);
        fixture.commit(fixture.upload(statement(List.of(coffee, coffee))).id());
        assertThat(fixture.ledger.recorded).hasSize(2);
    }

    @Test
    void keeps_rows_apart_for_which_the_bank_used_one_id() {
        byte[] file = statement(List.of(row("-100.00", "Hotel", "7"), row("-3.00", "Foreign fee", "7")));
        fixture.commit(fixture.upload(file).id());
        assertThat(fixture.ledger.recorded).hasSize(2);
    }

    @Test
    void knows_a_row_again_whatever_it_is_called_by_then() {
        fixture.commit(fixture.upload(statement(List.of(row("-1.00", "PENDING SHOP", "7"))))
                .id());
        fixture.commit(fixture.upload(statement(List.of(row("-1.00", "Shop Ltd", "7"))))
                .id());
        assertThat(fixture.ledger.recorded).hasSize(1);
    }

    @Test
    void commits_once_however_often_it_is_told() {
        OperationId id = fixture.upload(statement(rows(3))).id();
        LongWork first = fixture.commit(id);
        fixture.pass(Duration.ofMinutes(1));
        assertThat(fixture.commit(id)).isEqualTo(first);
        assertThat(fixture.ledger.callers).hasSize(1);
    }

    @Test
    void deletes_the_file_when_it_is_committed() {
        OperationId id = fixture.upload(statement(rows(3))).id();
        fixture.commit(id);
        assertThat(fixture.uploads.find(fixture.household, id)).isEmpty();
        ImportPreview preview = fixture.imports.find(fixture.caller, id, ALL);
        assertThat(preview.state()).isEqualTo(State.COMMITTED);
        assertThat(preview.operationId()).isEqualTo(id);
        assertThat(preview.rows()).isEmpty();
    }

    @Test
    void goes_on_after_an_answer_was_lost() {
        OperationId id = fixture.upload(statement(rows(1_201))).id();
        fixture.ledger.answersUntilLoss = 1;
        LongWork interrupted = fixture.commit(id);
        assertThat(interrupted.state()).isEqualTo(OperationProgress.State.RUNNING);
        assertThat(interrupted.recorded()).isEqualTo(500);
        assertThat(fixture.ledger.recorded).hasSize(1_000);

        LongWork done = fixture.commit(id);
        assertThat(done.state()).isEqualTo(OperationProgress.State.DONE);
        assertThat(done.recorded()).as("the lost answer counts as what it was").isEqualTo(1_201);
        assertThat(done.repeated()).isZero();
        assertThat(fixture.ledger.sizes).containsExactly(500, 500, 201);
    }

    @Test
    void is_found_after_a_crash_even_past_its_files_day() {
        OperationId id = fixture.upload(statement(rows(1))).id();
        fixture.imports.commit(fixture.caller, id);
        fixture.pass(Duration.ofHours(25));
        assertThat(fixture.uploads.deleteExpired(fixture.now)).isZero();
        assertThat(fixture.operations.idleSince(fixture.now)).containsExactly(id);
        fixture.run.run(id, () -> false);
        assertThat(fixture.operations.idleSince(fixture.now)).isEmpty();
        assertThat(fixture.ledger.recorded).hasSize(1);
    }

    @Test
    void is_taken_up_at_start_up() throws InterruptedException {
        OperationId id = fixture.upload(statement(rows(1))).id();
        fixture.imports.commit(fixture.caller, id);
        fixture.workers.start();
        while (fixture.operations.running(id).isPresent()) {
            Thread.onSpinWait();
        }
        fixture.workers.stop();
        assertThat(fixture.ledger.recorded).hasSize(1);
    }

    @Test
    void stops_between_two_appends() {
        OperationId id = fixture.upload(statement(rows(1_201))).id();
        fixture.imports.commit(fixture.caller, id);
        AtomicInteger asked = new AtomicInteger();
        fixture.run.run(id, () -> asked.incrementAndGet() > 2);
        assertThat(fixture.ledger.recorded).hasSize(1_000);
        assertThat(fixture.operations.running(id)).isPresent();
    }

    @Test
    void counts_an_append_once_though_two_nodes_send_it() {
        OperationId id = fixture.upload(statement(rows(501))).id();
        fixture.imports.commit(fixture.caller, id);
        // The other node does the whole work while this one is between two appends.
        AtomicInteger asked = new AtomicInteger();
        fixture.run.run(id, () -> {
            if (asked.incrementAndGet() == 2) {
                fixture.run.run(id, () -> false);
            }
            return false;
        });
        LongWork done = fixture.operations.find(fixture.household, id).orElseThrow();
        assertThat(done.state()).isEqualTo(OperationProgress.State.DONE);
        assertThat(done.recorded()).isEqualTo(501);
        assertThat(fixture.ledger.sizes).containsExactly(500, 1);
    }

    @Test
    void tells_refused_rows_with_line_and_reason() {
        fixture.ledger.refused = draft -> draft.entry().amount().minor() == -200;
        byte[] file = statement(List.of(row("-1.00", "a", "1"), row("-2.00", "b", "2")));
        LongWork done = fixture.commit(fixture.upload(file).id());
        assertThat(done.state()).isEqualTo(OperationProgress.State.DONE);
        assertThat(done.refused()).isEqualTo(1);
        assertThat(fixture.operations.refusedRows(done.id()))
                .extracting(RefusedRow::line, RefusedRow::reason)
                .containsExactly(tuple(5, "account-is-closed"));
    }

    @Test
    void tells_refused_rows_of_a_file_that_is_one_line() {
        fixture.ledger.refused = draft -> draft.entry().amount().minor() == -200;
        String lines = new String(statement(List.of(row("-2.00", "a", "1"), row("-2.00", "b", "2"))), UTF_8);
        byte[] file = lines.replaceAll("\\R\\s*<STMTTRN>", "<STMTTRN>").getBytes(UTF_8);
        LongWork done = fixture.commit(fixture.upload(file).id());
        assertThat(done.state()).isEqualTo(OperationProgress.State.DONE);
        assertThat(done.refused()).isEqualTo(2);
        assertThat(fixture.operations.refusedRows(done.id()))
                .extracting(RefusedRow::line)
                .hasSize(2)
                .containsOnly(
                        fixture.operations.refusedRows(done.id()).getFirst().line());
    }

    @Test
    void leaves_unreadable_rows_out_and_counts_them() {
        byte[] file = statement(List.of(row("-1.00", "a", "1"), row("?", "b", "2"), row("-1.00", "a", "1")));
        LongWork done = fixture.commit(fixture.upload(file).id());
        assertThat(done.unreadable()).isEqualTo(1);
        assertThat(done.total()).isEqualTo(2);
        assertThat(done.recorded()).isEqualTo(1);
        assertThat(done.repeated()).isEqualTo(1);
    }

    @Test
    void ends_a_file_of_which_nothing_can_be_recorded() {
        LongWork done = fixture.commit(
                fixture.upload(statement(List.of(row("?", "a", "1")))).id());
        assertThat(done.state()).isEqualTo(OperationProgress.State.DONE);
        assertThat(fixture.ledger.callers).isEmpty();
    }

    @Test
    void does_not_commit_what_it_does_not_know() {
        assertThatExceptionOfType(CommandRefused.class)
                .isThrownBy(() -> fixture.imports.commit(fixture.caller, new OperationId(UUID.randomUUID())));
    }
}
