package financetracker.query.transfers;

import financetracker.events.transaction.TransactionId;
import financetracker.events.transfer.Evidence;
import financetracker.events.transfer.TransferCandidates.Candidate;
import financetracker.events.transfer.TransferId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two transactions that may be one transfer, whichever of them was found first. */
record Pair(UUID from, UUID to, int days, boolean namesReceiver, boolean namesPayer) {
    private static final int NAME_LENGTH_MIN = 3;

    /** @param names of the accounts */
    static Pair read(ResultSet row, Map<UUID, String> names) throws SQLException {
        UUID here = row.getObject("here", UUID.class);
        UUID there = row.getObject("there", UUID.class);
        boolean pays = row.getBoolean("pays");
        boolean namesThere = names(row.getString("here_text"), names.get(row.getObject("there_account", UUID.class)));
        boolean namesHere = names(row.getString("there_text"), names.get(row.getObject("here_account", UUID.class)));
        return new Pair(
                pays ? here : there,
                pays ? there : here,
                row.getInt("days"),
                pays ? namesThere : namesHere,
                pays ? namesHere : namesThere);
    }

    private static boolean names(@Nullable String text, @Nullable String account) {
        return text != null
                && account != null
                && account.length() >= NAME_LENGTH_MIN
                && (" " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ")
                        .contains(" "
                                + account.toLowerCase(Locale.ROOT)
                                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                                        .strip() + " ");
    }

    boolean isNamed() {
        return namesReceiver || namesPayer;
    }

    UUID transfer() {
        return TransferId.between(new TransactionId(from), new TransactionId(to))
                .value();
    }

    Candidate candidate(boolean only) {
        List<Evidence> evidence = new ArrayList<>(List.of(Evidence.OPPOSITE_AMOUNTS));
        if (namesReceiver) {
            evidence.add(Evidence.NAMES_RECEIVING_ACCOUNT);
        }
        if (namesPayer) {
            evidence.add(Evidence.NAMES_PAYING_ACCOUNT);
        }
        if (only) {
            evidence.add(Evidence.ONLY_CANDIDATE);
        }
        return new Candidate(new TransactionId(from), new TransactionId(to), List.copyOf(evidence), days);
    }
}
