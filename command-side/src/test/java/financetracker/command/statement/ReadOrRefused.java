package financetracker.command.statement;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.command.Limits;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.StatementRow.Unreadable;
import financetracker.money.Money;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What every reader keeps to whatever it is given: a result within the limits, or a refusal with its reason. */
public final class ReadOrRefused {
    /** Bytes: as much of one thing as readers are given in each build; {@code -Dlarge.megabytes=10} for the most. */
    public static final int LARGE = 1024 * 1024 * Integer.getInteger("large.megabytes", 1) - 2_000;

    private ReadOrRefused() {}

    public static void check(byte[] file, Function<byte[], StatementFile> reader) {
        try {
            for (Statement statement : reader.apply(file).statements()) {
                statement.rows().forEach(ReadOrRefused::check);
            }
        } catch (UnreadableStatement refused) {
            assertThat(refused.line()).isPositive();
            assertThat(refused.reason()).isNotBlank();
        }
    }

    private static void check(StatementRow row) {
        assertThat(row.line()).isPositive();
        assertThat(row.raw()).hasSizeLessThanOrEqualTo(StatementRow.RAW_LENGTH_MAX);
        checkText(row.raw());
        switch (row) {
            case Unreadable bad -> assertThat(bad.reason()).isNotBlank();
            case Readable good -> check(good);
        }
    }

    private static void check(Readable row) {
        assertThat(row.date()).isBetween(Limits.DATE_MIN, Limits.DATE_MAX);
        assertThat(row.amount().minor()).isBetween(-Limits.AMOUNT_MAX_MINOR, Limits.AMOUNT_MAX_MINOR);
        assertThat(row.description()).isNotBlank().hasSizeLessThanOrEqualTo(Limits.DESCRIPTION_MAX);
        assertThat(row.identity().text()).isNotBlank();
        Stream.of(row.identity().text(), row.description(), row.bankId(), row.checkNumber())
                .filter(Objects::nonNull)
                .forEach(ReadOrRefused::checkText);
        if (row.counterparty() != null) {
            assertThat(row.counterparty()).isNotBlank().hasSizeLessThanOrEqualTo(Limits.COUNTERPARTY_MAX);
            checkText(row.counterparty());
        }
        row.filing().parts().stream()
                .map(StatementRow.Part::amount)
                .reduce(Money::plus)
                .ifPresent(sum -> assertThat(sum).isEqualTo(row.amount()));
    }

    /** What PostgreSQL and JSON can hold: neither NUL nor half of a surrogate pair. */
    private static void checkText(String text) {
        assertThat(text.codePoints()
                        .filter(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .isEmpty();
    }
}
