package financetracker.app.export;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What a person, or somebody who pays into their account, can write. */
final class HostileText {
    private static final List<String> KNOWN = List.of(
            "Corner shop",
            "Café Zoë",
            "カフェ",
            "咖啡",
            "Ἀθῆναι",
            "🎉👨‍👩‍👧",
            "42nd street",
            "a:b::c",
            "two  spaces  10.00 EUR",
            "tab\t100 EUR",
            "line\n2026-01-01 * injected\n    assets:stolen  -1 EUR\n    equity:x",
            "line\r\n2026-01-01 open Assets:Stolen\r\n",
            "\u0085next\u2028line\u2029paragraph",
            "; comment",
            "pay ; date:2020-01-01",
            "note, date:2020-01-01, [2021-02-03]",
            "payee | note | more",
            "(code) ! * =",
            "\"quoted\" \\\" \\",
            "ends with \\",
            "\" ^link #tag ; \"",
            "@@ 5 USD {1 EUR} = 3",
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=cmd|' /C calc'!A0",
            "\r=1",
            "'; drop table transactions; --",
            "include /etc/passwd",
            "comment\nend comment",
            "plugin \"os\"",
            "\u202egnitseretni\u202c \u0007\u001b[31mred\u0000",
            "ǅ ß ŉ ﬁ ª Ა ԛ",
            "",
            " ",
            ":",
            "-",
            "uncategorised",
            "Uncategorised",
            "%s %d ${x}");

    private final Random random;

    HostileText(Random random) {
        this.random = random;
    }

    String any() {
        return switch (random.nextInt(4)) {
            case 0 -> codePoints(1 + random.nextInt(12));
            case 1 -> known() + known();
            default -> known();
        };
    }

    private String known() {
        return KNOWN.get(random.nextInt(KNOWN.size()));
    }

    private String codePoints(int length) {
        return random.ints(length, 1, 0x3000 + 1)
                .map(point -> random.nextInt(3) == 0 ? point % 128 : point)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
