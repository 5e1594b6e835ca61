package financetracker.app.killed;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.killed.Call.Answered;
import financetracker.app.killed.Call.Receipt;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Clients that write at the same time, each one call after the other. What stays unanswered, or is answered by "try
 * again", is sent again with its key until it is answered: also to the program that was started in place of a killed one.
 */
final class Load {
    private static final int PEOPLE = 4;
    private static final int CLIENTS = 16;

    private final ConcurrentLinkedQueue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> askedToRepeat = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile Api api;
    private volatile boolean enough;
    private volatile boolean abandoned;

    private Load(Api api) {
        this.api = api;
    }

    static Load on(Api api, long seed) {
        Load load = new Load(api);
        Random random = new Random(seed);
        List<Registered> people = new ArrayList<>();
        List<List<String>> categories = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Registered person = api.register();
            people.add(person);
            categories.add(categoriesOf(person, api));
        }
        for (int i = 0; i < CLIENTS; i++) {
            Client client = new Client(people.get(i % PEOPLE), categories.get(i % PEOPLE), random.nextLong());
            load.threads.add(Thread.ofVirtual().start(() -> load.run(client)));
        }
        return load;
    }

    private static List<String> categoriesOf(Registered person, Api api) {
        // By now the views may not have seen the household.
        while (true) {
            Answer answer = api.call("GET", "/api/v1/categories", person.accessToken(), null);
            List<String> ids = answer.body().path("items").findValuesAsString("id");
            if (!ids.isEmpty()) {
                return ids;
            }
            rest();
        }
    }

    private void run(Client client) {
        while (!enough) {
            Call call = client.next();
            Receipt receipt = untilAnswered(call);
            if (receipt == null) {
                return;
            }
            answered.add(new Answered(call, receipt));
            client.learn(receipt);
        }
    }

    private @Nullable Receipt untilAnswered(Call call) {
        while (!abandoned) {
            try {
                Answer answer = call.sendTo(api);
                if (answer.status() / 100 == 2) {
                    return Receipt.of(answer);
                }
                String said = answer.status() + " " + answer.text("code");
                if (answer.status() != 503 && !said.equals("409 request-in-flight")) {
                    faults.add(call + " was answered " + said + ": "
                            + answer.response().body());
                    return null;
                }
                askedToRepeat.merge(said, 1, Integer::sum);
            } catch (UncheckedIOException unanswered) {
                askedToRepeat.merge("no answer", 1, Integer::sum);
            }
            rest();
        }
        return null;
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int acknowledged() {
        return answered.size();
    }

    /** How often calls were answered by "try again", by status and code, or not at all. */
    Map<String, Integer> askedToRepeat() {
        return Map.copyOf(askedToRepeat);
    }

    /** Answers that no client should get, whatever fails. */
    Collection<String> faults() {
        return List.copyOf(faults);
    }

    /** From here on calls go to another program. */
    void turnTo(Api other) {
        api = other;
    }

    /** Ends when each client has been answered what it asked last. */
    List<Answered> finish() throws InterruptedException {
        enough = true;
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(answered);
    }

    /** Ends, leaving calls unanswered. */
    List<Answered> abandon() throws InterruptedException {
        abandoned = true;
        return finish();
    }
}
