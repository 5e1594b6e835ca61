package financetracker.benchmarks;

import java.util.List;

/** One or more rows of the table. */
interface Measurement {
    List<Result> run(Lab lab) throws Exception;
}
