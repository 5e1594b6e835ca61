package financetracker.app.killed;

import financetracker.app.client.Api.Registered;
import financetracker.app.killed.Call.Receipt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** One person's device: it decides what to call next by what it has been answered. For one thread. */
final class Client {
    private static final int ROWS_MAX = 12;

    private final Registered person;
    private final List<String> categories;
    private final Random random;
    private final List<UUID> accounts = new ArrayList<>();
    private final List<Entered> transactions = new ArrayList<>();

    /** Takes in the receipt of the call that was decided last. */
    private Learning learning = receipt -> {};

    Client(Registered person, List<String> categories, long seed) {
        this.person = person;
        this.categories = categories;
        this.random = new Random(seed);
    }

    Call next() {
        int dice = random.nextInt(100);
        if (accounts.isEmpty() || dice < 4) {
            return openAccount();
        }
        if (transactions.isEmpty() || dice < 35) {
            return record();
        }
        return dice < 40 ? recordMany() : edit(transactions.get(random.nextInt(transactions.size())));
    }

    void learn(Receipt receipt) {
        learning.from(receipt);
    }

    private Call openAccount() {
        learning = receipt -> accounts.add(receipt.id());
        Map<String, Object> body = new HashMap<>(Map.of("kind", "checking", "name", text(), "currency", "EUR"));
        boolean opening = random.nextBoolean();
        if (opening) {
            body.put("openingBalance", Map.of("amount", amount(), "date", date()));
        }
        return new Call(person, "POST", "/accounts", body, null, opening ? 2 : 1);
    }

    private Call record() {
        boolean pending = random.nextBoolean();
        learning = receipt -> transactions.add(new Entered(receipt.id(), pending));
        return new Call(person, "POST", "/transactions", draft(pending), null, 1);
    }

    private Call recordMany() {
        List<Map<String, Object>> rows = IntStream.range(0, 2 + random.nextInt(ROWS_MAX - 1))
                .mapToObj(row -> draft(true))
                .toList();
        learning = receipt -> receipt.rows()
                .forEach(row -> transactions.add(
                        new Entered(UUID.fromString(row.path("id").asString()), true)));
        return new Call(person, "POST", "/transactions/batch", Map.of("transactions", rows), null, rows.size());
    }

    private Call edit(Entered transaction) {
        String path = "/transactions/" + transaction.id;
        if (transaction.voided) {
            return edit(transaction, "POST", path + "/restore", Map.of(), () -> transaction.voided = false);
        }
        return switch (random.nextInt(transaction.pending ? 4 : 3)) {
            case 0 -> {
                int other = (transaction.category + 1 + random.nextInt(categories.size() - 1)) % categories.size();
                Map<String, String> body = Map.of("categoryId", categories.get(other));
                yield edit(transaction, "PUT", path + "/category", body, () -> transaction.category = other);
            }
            case 1 -> edit(transaction, "DELETE", path, Map.of("reason", text()), () -> transaction.voided = true);
            case 2 -> edit(transaction, "PATCH", path, Map.of("amount", amount(), "description", text()), () -> {});
            default -> edit(transaction, "POST", path + "/post", Map.of(), () -> transaction.pending = false);
        };
    }

    private Call edit(Entered transaction, String method, String path, Object body, Runnable effect) {
        learning = receipt -> {
            transaction.version = receipt.version();
            effect.run();
        };
        return new Call(person, method, path, body, transaction.version, 1);
    }

    private Map<String, Object> draft(boolean pending) {
        return Map.of(
                "accountId",
                accounts.get(random.nextInt(accounts.size())),
                "amount",
                amount(),
                "date",
                date(),
                "status",
                pending ? "pending" : "posted",
                "description",
                text());
    }

    private Map<String, String> amount() {
        int cents = random.nextInt(100_000);
        return Map.of(
                "amount",
                "%s%d.%02d".formatted(random.nextBoolean() ? "-" : "", cents / 100, cents % 100),
                "currency",
                "EUR");
    }

    private String date() {
        return "2026-03-%02d".formatted(1 + random.nextInt(28));
    }

    private String text() {
        return "text " + Long.toString(random.nextLong(), Character.MAX_RADIX);
    }

    private interface Learning {
        void from(Receipt receipt);
    }

    /** A transaction as this client knows it. */
    private static final class Entered {
        final UUID id;
        long version;
        boolean pending;
        boolean voided;
        int category = -1;

        Entered(UUID id, boolean pending) {
            this.id = id;
            this.pending = pending;
        }
    }
}
