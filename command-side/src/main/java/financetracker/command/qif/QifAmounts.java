package financetracker.command.qif;

import financetracker.command.Limits;
import financetracker.money.Currency;
import financetracker.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads amounts with the decimal mark that a whole file has.
 *
 * @param mark a point or a comma; neither where no amount of the file tells them apart
 */
record QifAmounts(Mark mark, Currency currency) {
    private static final Pattern PLAIN = Pattern.compile("([+-]?)(\\d{1,15})");
    private static final Pattern POINT =
            Pattern.compile("([+-]?)(\\d{0,15}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.(\\d{0,15}))?");
    private static final Pattern COMMA =
            Pattern.compile("([+-]?)(\\d{0,15}|\\d{1,3}(?:\\.\\d{3}){1,4})(?:,(\\d{0,15}))?");
    private static final Pattern THREE_BEHIND = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

    enum Mark {
        POINT,
        COMMA,
        UNKNOWN
    }

    static QifAmounts of(List<QifRecord> records, Currency currency) {
        List<Mark> votes = records.stream()
                .flatMap(record -> Stream.of('T', 'U', '$').flatMap(record::values))
                .map(QifAmounts::vote)
                .filter(vote -> vote != Mark.UNKNOWN)
                .toList();
        long commas = votes.stream().filter(vote -> vote == Mark.COMMA).count();
        Mark most = commas * 2 > votes.size() ? Mark.COMMA : Mark.POINT;
        return new QifAmounts(votes.isEmpty() ? Mark.UNKNOWN : most, currency);
    }

    /** @throws IllegalArgumentException with a reason for people */
    Money read(String written) {
        Pattern pattern = switch (mark) {
            case POINT -> POINT;
            case COMMA -> COMMA;
            case UNKNOWN -> PLAIN;
        };
        Matcher amount = pattern.matcher(written);
        if (mark == Mark.UNKNOWN && THREE_BEHIND.matcher(written).matches()) {
            throw new IllegalArgumentException(
                    "the amount has three decimals, which may as well be a separator of thousands");
        } else if (!amount.matches() || written.chars().noneMatch(Character::isDigit)) {
            throw new IllegalArgumentException("the amount is no decimal number as the others of the file are");
        }
        String decimals = mark == Mark.UNKNOWN || amount.group(3) == null ? "" : amount.group(3);
        String whole = amount.group(2).replaceAll("[.,]", "");
        return exact(
                new BigDecimal("0" + whole + "." + decimals + "0"),
                amount.group(1).equals("-"));
    }

    private Money exact(BigDecimal amount, boolean negative) {
        BigDecimal minor = amount.movePointRight(currency.decimals()).stripTrailingZeros();
        if (minor.scale() > 0) {
            throw new IllegalArgumentException("the amount has more decimals than its currency");
        } else if (minor.compareTo(BigDecimal.valueOf(Limits.AMOUNT_MAX_MINOR)) > 0) {
            throw new IllegalArgumentException("the amount is too large");
        }
        return new Money(negative ? -minor.longValueExact() : minor.longValueExact(), currency);
    }

    /** Two different marks: the last one. One that is repeated: the other. One alone: unless three digits follow it. */
    private static Mark vote(String written) {
        int point = written.lastIndexOf('.');
        int comma = written.lastIndexOf(',');
        if (point < 0 && comma < 0 || THREE_BEHIND.matcher(written).matches()) {
            return Mark.UNKNOWN;
        }
        boolean points = point > comma;
        boolean repeated = written.indexOf(points ? '.' : ',') != Math.max(point, comma);
        return points != repeated ? Mark.POINT : Mark.COMMA;
    }
}
