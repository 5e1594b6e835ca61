package financetracker.app.properties;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Something that a household does; which account or transaction is meant is a number, whatever there is then. */
sealed interface Step {
    record Record(int account, long minor, LocalDate date, boolean pending, int category) implements Step {}

    record Amend(int transaction, long minor, LocalDate date) implements Step {}

    record Split(int transaction, int percent, int category) implements Step {}

    record Categorise(int transaction, int category) implements Step {}

    record Void(int transaction) implements Step {}

    record Restore(int transaction) implements Step {}

    record Post(int transaction) implements Step {}

    record Transfer(int from, int to, long minor, LocalDate date, int daysLater) implements Step {}

    record Link(int from, int to) implements Step {}

    record Unlink(int transfer) implements Step {}

    record Merge(int category, int into) implements Step {}

    /** Part of the operation that is undone later. */
    record OperationRecords(int account, List<Long> minors, LocalDate date) implements Step {}

    /** Part of the operation that is undone later. */
    record OperationChanges(List<Integer> transactions, int category, boolean voids) implements Step {}

    static Arbitrary<List<Step>> lives() {
        return Arbitraries.<Step>frequencyOf(
                        weighted(
                                8,
                                Combinators.combine(any(), minor(), date(), flag(), any())
                                        .as(Record::new)),
                        weighted(4, Combinators.combine(any(), minor(), date()).as(Amend::new)),
                        weighted(2, Combinators.combine(any(), percent(), any()).as(Split::new)),
                        weighted(2, Combinators.combine(any(), any()).as(Categorise::new)),
                        weighted(2, any().map(Void::new)),
                        weighted(2, any().map(Restore::new)),
                        weighted(1, any().map(Post::new)),
                        weighted(
                                2,
                                Combinators.combine(any(), any(), positive(), date(), days())
                                        .as(Transfer::new)),
                        weighted(2, Combinators.combine(any(), any()).as(Link::new)),
                        weighted(1, any().map(Unlink::new)),
                        weighted(1, Combinators.combine(any(), any()).as(Merge::new)),
                        weighted(
                                2,
                                Combinators.combine(any(), minor().list().ofMaxSize(4), date())
                                        .as(OperationRecords::new)),
                        weighted(
                                2,
                                Combinators.combine(any().list().ofMaxSize(4), any(), flag())
                                        .as(OperationChanges::new)))
                .list()
                .ofMinSize(5)
                .ofMaxSize(60);
    }

    private static Tuple2<Integer, Arbitrary<? extends Step>> weighted(int frequency, Arbitrary<? extends Step> step) {
        return Tuple.of(frequency, step);
    }

    private static Arbitrary<Integer> any() {
        return Arbitraries.integers().between(0, 1_000);
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 5);
    }

    private static Arbitrary<Integer> percent() {
        return Arbitraries.integers().between(1, 100);
    }

    private static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }

    /** Few different ones, so that pairs fit. */
    private static Arbitrary<Long> minor() {
        return Arbitraries.longs().between(-5, 5).map(units -> units * 331);
    }

    private static Arbitrary<Long> positive() {
        return Arbitraries.longs().between(1, 5).map(units -> units * 331);
    }

    private static Arbitrary<LocalDate> date() {
        return Arbitraries.integers()
                .between(0, 40)
                .map(day -> LocalDate.of(2026, 3, 1).plusDays(day));
    }
}
