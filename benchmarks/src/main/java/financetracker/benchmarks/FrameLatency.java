package financetracker.benchmarks;

import financetracker.events.HouseholdId;
import financetracker.events.account.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** From before a command until its transaction's frame has reached a WebSocket client, at 200 commands a second. */
final class FrameLatency implements Measurement {
    private static final int PER_SECOND = 200;
    private static final int WARM_UP = 10 * PER_SECOND;
    private static final int MEASURED = 20 * PER_SECOND;
    private static final long PROMISED_MILLIS = 250;

    @Override
    public List<Result> run(Lab lab) throws Exception {
        Program program = lab.program();
        Rest rest = program.rest();
        HouseholdId household = rest.household();
        AccountId account = program.openAccounts(household, 1).getFirst();
        LinkedBlockingQueue<Long> arrivals = new LinkedBlockingQueue<>();
        lab.closing(rest.subscribe(account, arrivals::add));
        var unused = send(program, household, account, WARM_UP, arrivals);
        double p99 = send(program, household, account, MEASURED, arrivals).millis(99);
        return List.of(new Result(
                "commit to WebSocket frame at 200 commands a second",
                "p99 " + Median.millis(p99),
                "-",
                "p99 250 ms",
                p99 < PROMISED_MILLIS));
    }

    /** Frames come in the commands' order, so the n-th arrival is the n-th command's. */
    private static Load send(
            Program program, HouseholdId household, AccountId account, int commands, LinkedBlockingQueue<Long> arrivals)
            throws InterruptedException {
        List<Long> sent = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < commands; i++) {
            long due = start + i * Duration.ofSeconds(1).toNanos() / PER_SECOND;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            sent.add(System.nanoTime());
            program.record(household, account, i);
        }
        long[] nanos = new long[commands];
        for (int i = 0; i < commands; i++) {
            Long arrival = arrivals.poll(30, TimeUnit.SECONDS);
            if (arrival == null) {
                throw new IllegalStateException("frame " + i + " has not come");
            }
            nanos[i] = arrival - sent.get(i);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Load(commands / seconds, Arrays.stream(nanos).sorted().toArray());
    }
}
