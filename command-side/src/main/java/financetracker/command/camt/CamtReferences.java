package financetracker.command.camt;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bank's names for a row.
 *
 * @param servicer by which the bank itself knows it; null where it gave none
 * @param shown that one, else the next best; null where there is none
 * @param check number of a check
 */
record CamtReferences(
        @Nullable String servicer,
        @Nullable String shown,
        @Nullable String check) {
    private static final int LENGTH_MAX = 255;
    /** What programs write where a reference must be and there is none. */
    private static final Pattern FILLER =
            Pattern.compile("[0\\W_]*|not ?provided|non ?ref|no ?ref|none|n/?a", Pattern.CASE_INSENSITIVE);

    /** @throws IllegalArgumentException with a reason for people */
    static CamtReferences of(CamtRow row) {
        CamtElement detail = row.detail();
        String servicer = servicer(row);
        String transaction = detail == null ? null : proper(detail.value("Refs", "TxId"));
        String entry = numbered(row, row.entry().booking().number());
        String shown = Stream.of(servicer, transaction, entry)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new CamtReferences(servicer, shown, detail == null ? null : proper(detail.value("Refs", "ChqNb")));
    }

    /** References of the bank that several payments of a batch have. */
    static Set<String> shared(List<CamtElement> details) {
        Set<String> seen = new HashSet<>();
        return details.stream()
                .flatMap(detail -> detail.values("Refs", "AcctSvcrRef").limit(1))
                .filter(reference -> !seen.add(reference))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws IllegalArgumentException with a reason for people */
    static @Nullable String proper(@Nullable String reference) {
        if (reference != null && reference.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("a reference is longer than " + LENGTH_MAX + " characters");
        }
        return reference == null || FILLER.matcher(reference).matches() ? null : reference;
    }

    private static @Nullable String servicer(CamtRow row) {
        CamtElement detail = row.detail();
        String whole = row.entry().booking().reference();
        String own = detail == null ? null : proper(detail.value("Refs", "AcctSvcrRef"));
        boolean alone =
                own != null && !own.equals(whole) && !row.entry().shared().contains(own);
        return alone ? own : numbered(row, own == null ? whole : own);
    }

    // Two gifts of one amount in one batch are two, although the bank repeats the batch's reference in both.
    private static @Nullable String numbered(CamtRow row, @Nullable String reference) {
        return reference == null || row.number() == 0 ? reference : reference + "/" + row.number();
    }
}
