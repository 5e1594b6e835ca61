package financetracker.query.accounts;

import financetracker.events.account.AccountKind;
import financetracker.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as clients read it.
 *
 * @param creditLimit null where there is none
 * @param open whether transactions can be recorded
 * @param posted what is final
 * @param pending what is announced and not yet final, for itself
 * @param available posted plus pending, plus the credit limit where there is one
 * @param version its ETag
 */
record Account(
        UUID id,
        AccountKind kind,
        String name,
        String currency,
        @Nullable Money creditLimit,
        boolean open,
        Money posted,
        Money pending,
        Money available,
        long version) {}
