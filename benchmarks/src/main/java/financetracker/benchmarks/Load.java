package financetracker.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * What some clients did, each with its next call when the last was answered.
 *
 * @param perSecond calls answered
 * @param nanos each call's duration, ascending
 */
record Load(double perSecond, long[] nanos) {
    /** One call of a client; clients are numbered from 0. */
    @FunctionalInterface
    interface Call {
        void run(int client, long number) throws Exception;
    }

    static Load run(int clients, Duration duration, Call call) throws Exception {
        return run(clients, duration, Long.MAX_VALUE, call);
    }

    /** @param calls of each client */
    static Load run(int clients, int calls, Call call) throws Exception {
        return run(clients, Duration.ofHours(1), calls, call);
    }

    private static Load run(int clients, Duration duration, long calls, Call call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long start = System.nanoTime();
            long end = start + duration.toNanos();
            List<Future<LongStream>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(threads.submit(() -> loop(client, end, calls, call)));
            }
            LongStream all = LongStream.empty();
            for (Future<LongStream> each : running) {
                all = LongStream.concat(all, each.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long[] sorted = all.sorted().toArray();
            return new Load(sorted.length / seconds, sorted);
        }
    }

    private static LongStream loop(int client, long end, long calls, Call call) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        long number = 0;
        for (long now = System.nanoTime(); now < end && number < calls; ) {
            call.run(client, number++);
            long after = System.nanoTime();
            nanos.add(after - now);
            now = after;
        }
        return nanos.build();
    }

    /** @param percent of the calls that were quicker */
    double millis(int percent) {
        return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
    }
}
