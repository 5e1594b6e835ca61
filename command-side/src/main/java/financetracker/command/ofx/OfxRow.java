package financetracker.command.ofx;

import financetracker.command.Limits;
import financetracker.command.statement.StatementRow;
import financetracker.command.statement.StatementRow.Filing;
import financetracker.command.statement.StatementRow.Identity;
import financetracker.command.statement.StatementRow.Readable;
import financetracker.command.statement.StatementRow.Unreadable;
import financetracker.command.statement.StatementText;
import financetracker.money.Currency;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one transaction. A line past 150, for its fields are read side by side. */
final class OfxRow {
    private static final int ID_LENGTH_MAX = 255;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("CREDIT", "Credit"),
            Map.entry("DEBIT", "Debit"),
            Map.entry("INT", "Interest"),
            Map.entry("DIV", "Dividend"),
            Map.entry("FEE", "Fee"),
            Map.entry("SRVCHG", "Service charge"),
            Map.entry("DEP", "Deposit"),
            Map.entry("ATM", "Cash machine"),
            Map.entry("POS", "Card payment"),
            Map.entry("XFER", "Transfer"),
            Map.entry("CHECK", "Check"),
            Map.entry("PAYMENT", "Payment"),
            Map.entry("CASH", "Cash withdrawal"),
            Map.entry("DIRECTDEP", "Direct deposit"),
            Map.entry("DIRECTDEBIT", "Direct debit"),
            Map.entry("REPEATPMT", "Standing order"),
            Map.entry("HOLD", "Hold"));

    private final Element row;
    private final String raw;
    private final Currency currency;

    private OfxRow(Element row, String raw, Currency currency) {
        this.row = row;
        this.raw = raw;
        this.currency = currency;
    }

    static StatementRow read(Element row, String raw, Currency currency) {
        if (raw.length() > StatementRow.RAW_LENGTH_MAX) {
            String reason = "the row is longer than " + StatementRow.RAW_LENGTH_MAX + " characters";
            return new Unreadable(row.line(), StatementText.shortened(raw, StatementRow.RAW_LENGTH_MAX), reason);
        }
        try {
            return new OfxRow(row, raw, currency).read();
        } catch (IllegalArgumentException unreadable) {
            String reason = unreadable.getMessage();
            return new Unreadable(row.line(), raw, reason == null ? "the row cannot be read" : reason);
        }
    }

    private Readable read() {
        boolean pending = row.name().equals("STMTTRNP");
        LocalDate date = OfxValues.date(required(pending ? "DTTRAN" : "DTPOSTED", "date"));
        OfxAmount amount = OfxAmount.of(required("TRNAMT", "amount"), row, currency);
        return new Readable(
                row.line(),
                raw,
                identity(date + " " + amount.booked()),
                bankId(),
                date,
                amount.booked(),
                description(),
                counterparty(),
                row.value("CHECKNUM"),
                amount.original(),
                pending,
                Filing.NONE);
    }

    /**
     * The bank's id alone is not enough: banks use one id for a payment and its fee, or number each file from 1. With
     * day and amount it is.
     */
    private Identity identity(String dayAndAmount) {
        String id = bankId();
        return id == null
                ? new Identity(dayAndAmount + "\n" + words(), false)
                : new Identity(id + " " + dayAndAmount, true);
    }

    private String required(String name, String what) {
        String value = row.value(name);
        if (value == null) {
            throw new IllegalArgumentException("the row has no " + what);
        }
        if (row.count(name) > 1) {
            throw new IllegalArgumentException("the row has more than one " + what);
        }
        return value;
    }

    private @Nullable String bankId() {
        String id = row.value("FITID");
        if (row.count("FITID") > 1) {
            throw new IllegalArgumentException("the row has more than one id");
        }
        if (id != null && id.length() > ID_LENGTH_MAX) {
            throw new IllegalArgumentException("the row's id is longer than " + ID_LENGTH_MAX + " characters");
        }
        // banks that have no ids write zeros
        return id == null || id.matches("0+") ? null : id;
    }

    private @Nullable String counterparty() {
        Element payee = row.child("PAYEE");
        String name = payee == null ? null : payee.value("NAME");
        String shown = name == null ? row.value("NAME") : name;
        return shown == null ? null : StatementText.shortened(shown, Limits.COUNTERPARTY_MAX);
    }

    /** Name and memo, unless one says what the other says; many banks repeat the beginning of the memo as the name. */
    private String description() {
        String name = counterparty();
        String memo = row.value("MEMO");
        if (name == null && memo == null) {
            String type = row.value("TRNTYPE");
            return TYPES.getOrDefault(type == null ? "" : type.toUpperCase(Locale.ROOT), "Transaction");
        } else if (name == null || memo != null && memo.startsWith(name)) {
            return StatementText.shortened(memo == null ? "" : memo, Limits.DESCRIPTION_MAX);
        } else if (memo == null || name.contains(memo)) {
            return name;
        }
        return StatementText.shortened(name + " - " + memo, Limits.DESCRIPTION_MAX);
    }

    // Stands in ids for ever: another choice or order would record the same rows again.
    private String words() {
        Element payee = row.child("PAYEE");
        return Stream.of(
                        row.value("TRNTYPE"),
                        row.value("NAME"),
                        payee == null ? null : payee.value("NAME"),
                        row.value("MEMO"),
                        row.value("CHECKNUM"),
                        row.value("REFNUM"))
                .map(word -> word == null ? "" : word)
                .collect(Collectors.joining("\n"));
    }
}
