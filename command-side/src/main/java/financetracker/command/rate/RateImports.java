package financetracker.command.rate;

import financetracker.command.Commands;
import financetracker.command.rate.RateImport.SheetCounts;
import financetracker.command.rate.RateImport.Survey;
import financetracker.events.Caller;
import financetracker.events.Caller.IdempotencyKey;
import financetracker.events.OperationId;
import financetracker.events.Receipt;
import financetracker.events.rate.RateCommand.PublishRateSheets;
import financetracker.events.rate.RateSheetDraft;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Imports files of the European Central Bank. A file is read to its end before anything of it is recorded, and again to
 * record it, so that a broken one leaves nothing behind and a large one is never held as a whole.
 *
 * <p>Each append has an idempotency key of the request, the file and its number. The request is part of it, because a
 * file that was corrected by a later one may be imported again to take the correction back.
 */
@Component
class RateImports {
    private final Commands commands;

    RateImports(Commands commands) {
        this.commands = commands;
    }

    /** @param position of the last append's last event, or of the log's head if it had none */
    record Done(RateImport result, long position, boolean replayed) {}

    /** @throws financetracker.refusal.CommandRefused if the file is broken */
    Done run(Caller caller, byte[] file) {
        EcbSheets sheets = new EcbSheets(new RateFile(file));
        Survey survey = Survey.of(sheets);
        Run run = new Run(caller, sha256(file));
        sheets.each(run::add);
        run.send();
        return new Done(survey.with(run.counts, sheets.unknown()), run.position, run.replayed);
    }

    private final class Run {
        private final Caller caller;
        private final String digest;
        private final String request;
        private final List<RateSheetDraft> waiting = new ArrayList<>();
        private int chunk;
        private SheetCounts counts = SheetCounts.NONE;
        private long position;
        private boolean replayed = true;

        Run(Caller caller, byte[] digest) {
            IdempotencyKey given = caller.idempotency();
            this.caller = caller;
            this.digest = HexFormat.of().formatHex(digest);
            this.request = given == null ? caller.correlation().toString() : given.key();
        }

        void add(RateSheetDraft sheet) {
            waiting.add(sheet);
            if (waiting.size() == PublishRateSheets.SHEETS_MAX) {
                send();
            }
        }

        void send() {
            if (waiting.isEmpty()) {
                return;
            }
            Caller each = caller.within(operation(), key());
            Receipt receipt = commands.send(each, new PublishRateSheets(caller.household(), List.copyOf(waiting)));
            counts = counts.plus(receipt.rows());
            position = Math.max(position, receipt.position());
            replayed &= receipt.replayed();
            waiting.clear();
            chunk++;
        }

        private OperationId operation() {
            return new OperationId(UUID.nameUUIDFromBytes(text(caller.household() + "|rates|" + request)));
        }

        /** Under the client's key another file is another request, and refused; without one no two requests share any. */
        private IdempotencyKey key() {
            String name = caller.household() + "|rates|" + request + "|" + chunk;
            return new IdempotencyKey(
                    HexFormat.of().formatHex(sha256(text(name))),
                    HexFormat.of().formatHex(sha256(text(digest + "|" + chunk))));
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
