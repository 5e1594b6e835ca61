package financetracker.command.camt;

import financetracker.command.Limits;
import financetracker.command.statement.StatementText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is at the other end. */
final class CamtParties {
    // newer versions say in between whether it is a person or a bank
    private static final List<String[]> NAMES =
            List.of(new String[] {"Nm"}, new String[] {"Pty", "Nm"}, new String[] {"Agt", "FinInstnId", "Nm"});

    private CamtParties() {}

    /** Whom the money went to or came from; null where nobody is named. */
    static @Nullable String counterparty(CamtRow row) {
        CamtElement detail = row.detail();
        CamtElement parties = detail == null ? null : detail.first("RltdPties");
        if (parties == null) {
            return null;
        }
        boolean reversal = row.entry().booking().reversal();
        boolean out = row.entry().isOut(detail);
        String name = name(parties, out != reversal);
        String either = name == null && reversal ? name(parties, out) : name;
        return either == null ? null : StatementText.shortened(either, Limits.COUNTERPARTY_MAX);
    }

    private static @Nullable String name(CamtElement parties, boolean out) {
        String side = out ? "Cdtr" : "Dbtr";
        String ultimate = name(parties, "Ultmt" + side);
        return ultimate == null ? name(parties, side) : ultimate;
    }

    /** @param role an element of the related parties */
    static @Nullable String name(CamtElement parties, String role) {
        for (CamtElement party : parties.all(role).toList()) {
            for (String[] path : NAMES) {
                String name = party.value(path);
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }
}
