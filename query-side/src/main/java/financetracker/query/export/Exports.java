package financetracker.query.export;

import financetracker.events.HouseholdId;
import financetracker.query.view.Answer;
import financetracker.query.view.AnswerCut;
import financetracker.query.view.ViewReads;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends exports while they are read, each from one snapshot at one position. */
@Component
class Exports {
    private static final Duration TIME_MAX = Duration.ofMinutes(30);

    private final ViewReads reads;
    private final ExportPlaces places = new ExportPlaces();

    Exports(ViewReads reads) {
        this.reads = reads;
    }

    /**
     * Writes an export as the answer.
     *
     * @throws ExportsBusy if as many are going on as may
     * @throws AnswerCut if it fails after its beginning was sent
     */
    void send(HouseholdId household, Export export, Selection selection, HttpServletResponse response)
            throws AnswerCut {
        places.take(household);
        try {
            Long at = reads.position(selection.knownAt());
            Answer<Export> unused = reads.read(household, at, export.views(), position -> {
                begin(export, position, response);
                write(household, position, export, selection, response);
                return export;
            });
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw new AnswerCut(e);
            }
            takeBack(response);
            throw e;
        } finally {
            places.release(household);
        }
    }

    private static void begin(Export export, long position, HttpServletResponse response) {
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(export.fileName()).build();
        response.setContentType(export.mediaType().toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
        response.setHeader(Answer.LEDGER_SEQUENCE, Long.toString(position));
    }

    private static void write(
            HouseholdId household, long position, Export export, Selection selection, HttpServletResponse response) {
        try {
            var writer = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
            Output out = new Output(writer, TIME_MAX);
            export.write(household, position, selection, out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the answer to whoever tells the problem. */
    private static void takeBack(HttpServletResponse response) {
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        response.setHeader(Answer.LEDGER_SEQUENCE, null);
    }
}
