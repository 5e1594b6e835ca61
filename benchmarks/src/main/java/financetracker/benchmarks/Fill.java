package financetracker.benchmarks;

import financetracker.events.HouseholdId;
import financetracker.events.Receipt;
import financetracker.events.account.AccountId;
import financetracker.events.transaction.Draft;
import financetracker.events.transaction.TransactionCommand.RecordTransactions;
import java.util.List;
import java.util.stream.LongStream;

/** Many transactions, recorded as a client would. */
final class Fill {
    private static final int AT_ONCE = 500;

    private Fill() {}

    /** @return the last position */
    static long account(Program program, HouseholdId household, AccountId account, int count) {
        long position = 0;
        for (int from = 0; from < count; from += AT_ONCE) {
            List<Draft> drafts = LongStream.range(from, Math.min(count, from + AT_ONCE))
                    .mapToObj(number -> Program.draft(account, number))
                    .toList();
            Receipt receipt =
                    program.commands().send(Program.caller(household), new RecordTransactions(household, drafts));
            position = receipt.position();
        }
        return position;
    }
}
