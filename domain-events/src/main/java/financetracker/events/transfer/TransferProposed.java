package financetracker.events.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two transactions look like one transfer, and a person has to decide. Until then they are no spending.
 *
 * @param conversion null within one currency
 * @param daysApart between the legs' dates
 */
public record TransferProposed(
        TransferId transfer, TransferLegs legs, @Nullable Conversion conversion, List<Evidence> evidence, int daysApart)
        implements TransferEvent {}
