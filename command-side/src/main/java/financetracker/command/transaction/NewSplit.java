package financetracker.command.transaction;

import financetracker.command.Limits;
import financetracker.events.PersonalText;
import financetracker.events.category.CategoryId;
import financetracker.events.transaction.Split.By;
import financetracker.events.transaction.Split.Share;
import financetracker.events.transaction.SplitPart;
import financetracker.money.Money;
import financetracker.refusal.InvalidRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a transaction as a person enters it: with an amount, a percentage, or neither, which is what the other
 * parts leave.
 */
record NewSplit(
        @Nullable Money amount,

        @Nullable @Pattern(regexp = "\\d{1,3}(\\.\\d{1,4})?")
        String percent,

        @Nullable UUID categoryId,

        @Nullable @Size(min = 1, max = Limits.SPLIT_NOTE_MAX)
        PersonalText note) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * @param pointer to the list in the body
     * @throws InvalidRequest if it has one part only, or more than one remainder
     */
    static List<SplitPart> parts(String pointer, List<NewSplit> splits) {
        if (splits.size() == 1) {
            throw InvalidRequest.body(pointer, "must have at least two parts");
        }
        List<SplitPart> parts = new ArrayList<>();
        boolean remainder = false;
        for (NewSplit split : splits) {
            SplitPart part = split.part(pointer + "/" + parts.size());
            if (part.share().by() == By.REMAINDER) {
                if (remainder) {
                    throw InvalidRequest.body(
                            pointer + "/" + parts.size(),
                            "needs an amount or percentage: another part is the remainder");
                }
                remainder = true;
            }
            parts.add(part);
        }
        return List.copyOf(parts);
    }

    private SplitPart part(String pointer) {
        Limits.checkAmount(pointer + "/amount", amount);
        if (amount != null && percent != null) {
            throw InvalidRequest.body(pointer + "/percent", "must not be given together with an amount");
        }
        CategoryId category = categoryId == null ? null : new CategoryId(categoryId);
        return new SplitPart(share(pointer), amount, category, note);
    }

    private Share share(String pointer) {
        if (percent == null) {
            return amount == null ? Share.REMAINDER : Share.FIXED;
        }
        BigDecimal value = new BigDecimal(percent);
        if (value.signum() == 0 || value.compareTo(WHOLE) > 0) {
            throw InvalidRequest.body(pointer + "/percent", "must be more than 0 and at most 100");
        }
        return new Share(By.PERCENT, percent);
    }
}
