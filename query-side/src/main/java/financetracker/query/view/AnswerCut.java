package financetracker.query.view;

import java.io.IOException;

/**
 * An answer failed after its beginning was sent. Nothing more may follow: only a connection that breaks tells the reader
 * that it has half of one.
 */
public final class AnswerCut extends IOException {
    private static final long serialVersionUID = 1L;

    public AnswerCut(Throwable cause) {
        super("an answer failed after its beginning was sent", cause);
    }
}
