package financetracker.events.transaction;

import financetracker.events.Command;
import financetracker.events.HouseholdId;
import financetracker.events.OperationId;
import financetracker.events.PersonalText;
import financetracker.events.StreamId;
import financetracker.events.Versioned;
import financetracker.events.account.AccountCommand;
import financetracker.events.category.CategoryId;
import financetracker.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public sealed interface TransactionCommand extends Command {
    static StreamId stream(HouseholdId household, TransactionId transaction) {
        return new StreamId("transaction", household, transaction.value());
    }

    /** Records one transaction; its account decides. */
    record RecordTransaction(HouseholdId household, Draft draft) implements TransactionCommand, Categorising {
        @Override
        public StreamId subject() {
            return stream(household, draft.transaction());
        }

        @Override
        public String decidedBy() {
            return AccountCommand.stream(household, draft.account()).toString();
        }

        @Override
        public List<CategoryId> categories() {
            return Categorising.of(draft.entry());
        }
    }

    /** Records up to {@value #ROWS_MAX} transactions, each by itself: a refused one does not keep the others out. */
    record RecordTransactions(HouseholdId household, List<Draft> drafts) implements TransactionCommand {
        public static final int ROWS_MAX = 1_000;

        @Override
        public StreamId subject() {
            return new StreamId("household", household, household.value());
        }
    }

    /** Changes up to {@value #ROWS_MAX} transactions alike, each by itself. */
    record ChangeTransactions(
            HouseholdId household,
            List<TransactionId> transactions,
            CommonChange change,
            @Nullable PersonalText reason) implements TransactionCommand, Categorising {
        public static final int ROWS_MAX = 1_000;

        @Override
        public StreamId subject() {
            return new StreamId("household", household, household.value());
        }

        @Override
        public List<CategoryId> categories() {
            return Categorising.listOf(change.category());
        }
    }

    /**
     * Takes back what an operation did to transactions, each by itself; one that was changed since stays as it is. At
     * most {@value #ROWS_MAX}.
     */
    record RevertTransactions(HouseholdId household, List<TransactionId> transactions, OperationId undone)
            implements TransactionCommand {
        public static final int ROWS_MAX = 1_000;

        @Override
        public StreamId subject() {
            return new StreamId("household", household, household.value());
        }
    }

    /** A command about one transaction that exists. */
    sealed interface Edit extends TransactionCommand, Versioned {
        TransactionId transaction();

        @Override
        default StreamId subject() {
            return stream(household(), transaction());
        }
    }

    /** Changes what is not null; an empty counterparty or empty notes take the old ones away. */
    record AmendTransaction(
            HouseholdId household,
            TransactionId transaction,
            @Nullable Money amount,
            @Nullable LocalDate date,
            @Nullable PersonalText description,
            @Nullable PersonalText counterparty,
            @Nullable PersonalText notes,
            @Nullable List<PersonalText> tags,
            @Nullable PersonalText reason,
            @Nullable Long expectedVersion)
            implements Edit {}

    /** @param category null takes the category away */
    record CategoriseTransaction(
            HouseholdId household,
            TransactionId transaction,
            @Nullable CategoryId category,
            @Nullable PersonalText reason,
            @Nullable Long expectedVersion)
            implements Edit, Categorising {
        @Override
        public List<CategoryId> categories() {
            return Categorising.listOf(category);
        }
    }

    /** Divides the amount; no parts make it whole again. */
    record SplitTransaction(
            HouseholdId household,
            TransactionId transaction,
            List<SplitPart> parts,
            @Nullable PersonalText reason,
            @Nullable Long expectedVersion)
            implements Edit, Categorising {
        @Override
        public List<CategoryId> categories() {
            return parts.stream()
                    .map(SplitPart::category)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** Makes a pending transaction final; null keeps the amount or the date. */
    record PostTransaction(
            HouseholdId household,
            TransactionId transaction,
            @Nullable Money amount,
            @Nullable LocalDate date,
            @Nullable PersonalText reason,
            @Nullable Long expectedVersion)
            implements Edit {}

    record VoidTransaction(
            HouseholdId household,
            TransactionId transaction,
            @Nullable PersonalText reason,
            @Nullable Long expectedVersion)
            implements Edit {}

    record RestoreTransaction(
            HouseholdId household,
            TransactionId transaction,
            @Nullable PersonalText reason,
            @Nullable Long expectedVersion)
            implements Edit {}

    /** A command that names categories; they must exist in the household's tree. */
    interface Categorising {
        HouseholdId household();

        List<CategoryId> categories();

        static List<CategoryId> listOf(@Nullable CategoryId category) {
            return category == null ? List.of() : List.of(category);
        }

        /** Those that an entry is filed under. */
        static List<CategoryId> of(Entry entry) {
            return Stream.concat(
                            Stream.ofNullable(entry.category()),
                            entry.splits().stream().map(Split::category).filter(Objects::nonNull))
                    .distinct()
                    .toList();
        }
    }
}
