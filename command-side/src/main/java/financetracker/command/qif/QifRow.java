package financetracker.command.qif;

import financetracker.command.Limits;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Filing;
import financetracker.command.statement.StatementRow.Identity;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.StatementRow.Unreadable;
import financetracker.command.statement.StatementText;
import financetracker.money.Money;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one transaction. */
record QifRow(QifDates dates, QifAmounts amounts) {
    private static final Pattern CHECK_NUMBER = Pattern.compile("\\d{1,20}");

    StatementRow read(QifRecord record) {
        if (record.raw().length() > StatementRow.RAW_LENGTH_MAX) {
            return unreadable(record, "the row is longer than " + StatementRow.RAW_LENGTH_MAX + " characters");
        }
        try {
            return readable(record);
        } catch (IllegalArgumentException unreadable) {
            String reason = unreadable.getMessage();
            return unreadable(record, reason == null ? "the row cannot be read" : reason);
        }
    }

    static Unreadable unreadable(QifRecord record, String reason) {
        String raw = StatementText.shortened(record.raw(), StatementRow.RAW_LENGTH_MAX);
        return new Unreadable(record.line(), raw, reason);
    }

    private Readable readable(QifRecord record) {
        String date = required(record.value('D'), record.count('D'), "date");
        Money amount = amounts.read(required(record.amount(), record.count('T'), "amount"));
        String check = record.value('N');
        boolean numbered = check != null && CHECK_NUMBER.matcher(check).matches();
        String payee = record.value('P');
        Filing filing = QifFiling.of(record, amount, amounts);
        return new Readable(
                record.line(),
                record.raw(),
                new Identity(record.identity(), false),
                null,
                dates.read(date),
                amount,
                withAccount(description(payee, record.value('M'), numbered ? "Check" : check), filing.account()),
                payee == null ? null : StatementText.shortened(payee, Limits.COUNTERPARTY_MAX),
                numbered ? check : null,
                null,
                false,
                filing);
    }

    private static String required(@Nullable String value, long count, String what) {
        if (value == null) {
            throw new IllegalArgumentException("the row has no " + what);
        } else if (count > 1) {
            // what stands twice belongs to two rows, of which the first has lost its end
            throw new IllegalArgumentException("the row has more than one " + what);
        }
        return value;
    }

    /** The other account's name is what tells that it is a transfer. An opening balance names its own. */
    private static String withAccount(String description, @Nullable String account) {
        return account == null || description.contains(account) || description.startsWith("Opening Balance")
                ? description
                : StatementText.shortened(description + " [" + account + "]", Limits.DESCRIPTION_MAX);
    }

    /** Payee and memo, unless one says what the other says. */
    private static String description(@Nullable String payee, @Nullable String memo, @Nullable String kind) {
        String words;
        if (payee == null && memo == null) {
            words = kind == null ? "Transaction" : kind;
        } else if (payee == null || memo != null && memo.startsWith(payee)) {
            words = memo == null ? "" : memo;
        } else {
            words = memo == null || payee.contains(memo) ? payee : payee + " - " + memo;
        }
        return StatementText.shortened(words, Limits.DESCRIPTION_MAX);
    }
}
