package financetracker.events.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.events.account.AccountId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransactionIdTest {
    private static final AccountId ACCOUNT = new AccountId(UUID.fromString("0193a1f0-0000-7000-8000-000000000001"));

    /** Such ids stand in stored events: another way of making them would record every row of every bank again. */
    @Test
    void is_derived_the_same_way_for_ever() {
        assertThat(TransactionId.of(ACCOUNT, Source.IMPORT, "A-1")).hasToString("62ca0b2c-aec7-3e80-8cf9-720d9c8ee54e");
    }

    @Test
    void differs_by_account_source_and_source_id() {
        AccountId other = new AccountId(UUID.fromString("0193a1f0-0000-7000-8000-000000000002"));
        assertThat(new TransactionId[] {
                    TransactionId.of(ACCOUNT, Source.IMPORT, "A-1"),
                    TransactionId.of(ACCOUNT, Source.IMPORT, "A-2"),
                    TransactionId.of(ACCOUNT, Source.BANK, "A-1"),
                    TransactionId.of(other, Source.IMPORT, "A-1")
                })
                .doesNotHaveDuplicates();
    }
}
