package financetracker.command.qif;

import financetracker.command.Limits;
import financetracker.command.statement.StatementRow.Filing;
import financetracker.command.statement.StatementRow.Part;
import financetracker.command.statement.StatementText;
import financetracker.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads where the file says that the money belongs: {@code Food:Groceries/Class}, {@code [Savings]}, or a split. */
final class QifFiling {
    private final Money amount;
    private final QifAmounts amounts;
    private final List<Part> parts = new ArrayList<>();
    private boolean open;
    private @Nullable String target;
    private @Nullable String memo;
    private @Nullable String share;

    private QifFiling(Money amount, QifAmounts amounts) {
        this.amount = amount;
        this.amounts = amounts;
    }

    /** @throws IllegalArgumentException with a reason for people */
    static Filing of(QifRecord record, Money amount, QifAmounts amounts) {
        QifFiling split = new QifFiling(amount, amounts);
        for (String line : record.lines()) {
            split.take(line.charAt(0), QifRecord.clean(line.substring(1)));
        }
        split.close();
        String target = record.value('L');
        return switch (split.parts.size()) {
            case 0 -> new Filing(category(target), account(target), List.of());
            // a split into one is none
            case 1 -> only(split.parts.getFirst(), amount);
            default -> new Filing(null, null, split.whole());
        };
    }

    private void take(char letter, String value) {
        switch (letter) {
            case 'S' -> {
                close();
                open = true;
                target = value;
            }
            case 'E' -> memo = open ? value : memo;
            case '$' -> {
                if (share != null) {
                    close();
                }
                open = true;
                share = value;
            }
            default -> {}
        }
    }

    private void close() {
        if (open) {
            boolean named = memo != null && !memo.isEmpty();
            parts.add(new Part(
                    share(),
                    category(target),
                    account(target),
                    named && memo != null ? StatementText.shortened(memo, Limits.DESCRIPTION_MAX) : null));
        }
        open = false;
        target = null;
        memo = null;
        share = null;
    }

    private Money share() {
        if (share == null) {
            throw new IllegalArgumentException("a part of the split has no amount");
        }
        return amounts.read(share);
    }

    private List<Part> whole() {
        Money sum = parts.stream().map(Part::amount).reduce(Money.zero(amount.currency()), Money::plus);
        if (!sum.equals(amount)) {
            throw new IllegalArgumentException("the parts of the split do not add up to the amount");
        }
        return List.copyOf(parts);
    }

    private static Filing only(Part part, Money amount) {
        if (!part.amount().equals(amount)) {
            throw new IllegalArgumentException("the parts of the split do not add up to the amount");
        }
        return new Filing(part.category(), part.account(), List.of());
    }

    private static @Nullable String category(@Nullable String target) {
        String name = name(target);
        return name == null || isAccount(name) ? null : name;
    }

    private static @Nullable String account(@Nullable String target) {
        String name = name(target);
        if (name == null || !isAccount(name)) {
            return null;
        }
        String account = name.substring(1, name.length() - 1).strip();
        return account.isEmpty() ? null : account;
    }

    private static boolean isAccount(String name) {
        return name.startsWith("[") && name.endsWith("]") && name.length() > 1;
    }

    /** Without the class behind a slash, nor what programs write behind a bar. An account may have both in its name. */
    private static @Nullable String name(@Nullable String target) {
        if (target == null) {
            return null;
        }
        int close = target.startsWith("[") ? target.indexOf(']') : -1;
        String name = close > 0 ? target.substring(0, close + 1) : target.split("[/|]", 2)[0].strip();
        return name.isEmpty() ? null : name;
    }
}
