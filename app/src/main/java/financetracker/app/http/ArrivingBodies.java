package financetracker.app.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * The room for bodies that are still arriving. Each is waited for by a thread and kept in memory; so they share a
 * budget, and one address gets a part of it only, so that it cannot shut out the others.
 */
final class ArrivingBodies {
    private static final int KILOBYTES_MIN = 1_024;

    private final Semaphore kilobytes;
    private final int perAddressMax;
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    /** @param kilobytesMax of all; each counts as one megabyte at least, which bounds how many there are */
    ArrivingBodies(int kilobytesMax, int perAddressMax) {
        this.kilobytes = new Semaphore(kilobytesMax);
        this.perAddressMax = perAddressMax;
    }

    /** Room for one body, to be closed; empty where there is none. */
    Optional<Room> enter(String address, int bytes) {
        int cost = Math.max(KILOBYTES_MIN, bytes >> 10);
        if (byAddress.merge(address, 1, Integer::sum) > perAddressMax) {
            leave(address);
            return Optional.empty();
        }
        if (!kilobytes.tryAcquire(cost)) {
            leave(address);
            return Optional.empty();
        }
        return Optional.of(() -> {
            kilobytes.release(cost);
            leave(address);
        });
    }

    private void leave(String address) {
        byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    interface Room extends AutoCloseable {
        @Override
        void close();
    }
}
