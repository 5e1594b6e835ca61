package financetracker.app.killed;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import financetracker.app.client.ServerTest;
import financetracker.command.Commands;
import financetracker.events.Actor;
import financetracker.events.Caller;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalText;
import financetracker.events.Receipt;
import financetracker.events.account.AccountCommand.OpenAccount;
import financetracker.events.account.AccountId;
import financetracker.events.account.AccountKind;
import financetracker.money.Currency;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many more clients at once than the pool has connections: each is answered, none waits for ever. */
@ServerTest
class CrowdTest {
    private static final int CLIENTS = 256;
    private static final int SEATS = 16;
    private static final int ROUNDS = 4;

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Test
    void over_http_writing_and_reading() throws Exception {
        // One address, and one token, may not have so many calls going on.
        List<Seat> seats = new ArrayList<>();
        for (int number = 1; number <= SEATS; number++) {
            seats.add(Seat.at(port, number));
        }
        List<List<String>> answers = together(client -> {
            List<String> statuses = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                seats.get(client % SEATS).writeAndRead(statuses);
            }
            return statuses;
        });
        // A reader waits two seconds for its view, which on a busy machine may pass.
        assertThat(answers).hasSize(CLIENTS).allSatisfy(statuses -> {
            assertThat(statuses).hasSize(2 * ROUNDS).isSubsetOf("201 ", "200 ", "503 view-behind");
            assertThat(statuses).filteredOn("201 "::equals).hasSize(ROUNDS);
        });
    }

    @Test
    void through_the_command_bus() throws Exception {
        HouseholdId household = new HouseholdId(new Api(port).register().household());
        List<Receipt> receipts = together(client -> commands.send(
                new Caller(household, Actor.SYSTEM, UUID.randomUUID(), null, null),
                new OpenAccount(
                        household,
                        new AccountId(UUID.randomUUID()),
                        AccountKind.CASH,
                        new PersonalText("Purse " + client),
                        new Currency("EUR"),
                        null,
                        null)));
        assertThat(receipts.stream().map(Receipt::position).distinct()).hasSize(CLIENTS);
    }

    /** One person with an account, at an address of their own. */
    private record Seat(Api api, Registered person, String account) {
        static Seat at(int port, int number) throws UnknownHostException {
            Api api = new Api(port, InetAddress.getByName("127.0.0." + number));
            Registered person = api.register();
            Map<String, String> account = Map.of("kind", "checking", "name", "Main", "currency", "EUR");
            return new Seat(
                    api,
                    person,
                    api.call("POST", "/api/v1/accounts", person.accessToken(), account)
                            .text("id"));
        }

        void writeAndRead(List<String> statuses) {
            Map<String, Object> coffee = Map.of(
                    "accountId",
                    account,
                    "amount",
                    Map.of("amount", "-3.20", "currency", "EUR"),
                    "date",
                    "2026-03-01",
                    "description",
                    "Coffee");
            Answer recorded = answered(new Call(person, "POST", "/transactions", coffee, null, 1));
            statuses.add(recorded.status() + " " + recorded.text("code"));
            String balances = "/api/v1/accounts/" + account + "/balances";
            Answer read = api.send(api.request("GET", balances, person.accessToken(), null)
                    .header("Ledger-Sequence-Min", recorded.header("Ledger-Sequence"))
                    .build());
            statuses.add(read.status() + " " + read.text("code"));
        }

        /** Once more where the server closes a connection that was idle, just when the client takes it up again. */
        private Answer answered(Call call) {
            try {
                return call.sendTo(api);
            } catch (UncheckedIOException closed) {
                return call.sendTo(api);
            }
        }
    }

    private interface Work<T> {
        T by(int client) throws Exception;
    }

    /** All begin at once; an answer that does not come in time fails. */
    private static <T> List<T> together(Work<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        List<Future<T>> running = new ArrayList<>();
        List<T> results = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                running.add(clients.submit(() -> {
                    start.await();
                    return work.by(client);
                }));
            }
            for (Future<T> each : running) {
                results.add(each.get(2, TimeUnit.MINUTES));
            }
        }
        return results;
    }
}
