package financetracker.events.assertion;

import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.PersonalText;
import financetracker.events.StreamId;
import financetracker.events.account.AccountId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

public sealed interface AssertionCommand extends Command {
    static StreamId stream(HouseholdId household, AssertionId assertion) {
        return new StreamId("assertion", household, assertion.value());
    }

    /** Asserts a balance, or corrects what was asserted; the same again is no event. */
    record AssertBalance(HouseholdId household, AssertionDraft assertion) implements AssertionCommand {
        @Override
        public StreamId subject() {
            return stream(household, assertion.id());
        }
    }

    /** Asserts what a statement says; what a person has asserted stays. Each row is decided by itself. */
    record AssertBalances(HouseholdId household, List<AssertionDraft> assertions) implements AssertionCommand {
        @Override
        public StreamId subject() {
            return new StreamId("household", household, household.value());
        }
    }

    /** @param reason null where none was given */
    record WithdrawBalanceAssertion(
            HouseholdId household,
            AccountId account,
            LocalDate date,
            @Nullable PersonalText reason) implements AssertionCommand {
        public AssertionId assertion() {
            return AssertionId.of(account, date);
        }

        @Override
        public StreamId subject() {
            return stream(household, assertion());
        }
    }

    /** Takes back what an operation asserted, but for what was asserted anew since. */
    record RevertBalanceAssertions(HouseholdId household, List<AssertionId> assertions, OperationId undone)
            implements AssertionCommand {
        @Override
        public StreamId subject() {
            return new StreamId("household", household, household.value());
        }
    }
}
