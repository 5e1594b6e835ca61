package financetracker.app.openapi;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** How the generated tests get a real thing of each kind. A path with an id of a kind that is not here fails them. */
final class World {
    static final String OFX = "application/x-ofx";

    private static final Map<String, BiFunction<World, Registered, UUID>> MADE_BY_PATH = Map.of(
            "/api/v1/accounts/{id}", World::account,
            "/api/v1/accounts/{id}/assertions", World::assertedAccount,
            "/api/v1/transactions/{id}", World::transaction,
            "/api/v1/categories/{id}", World::category,
            "/api/v1/counterparties/{id}", World::counterparty,
            "/api/v1/transfers/{id}", World::transfer,
            "/api/v1/auth/sessions/{id}", World::session,
            "/api/v1/imports/{id}", World::statement,
            "/api/v1/operations/{id}", World::operation);

    private final Api api;
    private long position;

    World(Api api) {
        this.api = api;
    }

    /** The last position that anything made here has; reads wait for it. */
    long position() {
        return position;
    }

    /** What stands at the path's {@code {id}}, made for this person. */
    UUID thing(String path, Registered owner) {
        return MADE_BY_PATH.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                // What is said of an account is at a longer path than the account.
                .max(Comparator.comparing(entry -> entry.getKey().length()))
                .orElseThrow(() -> new AssertionError("tell World how to make what " + path + " is about"))
                .getValue()
                .apply(this, owner);
    }

    UUID account(Registered owner) {
        return made(api.call(
                "POST",
                "/api/v1/accounts",
                owner.accessToken(),
                Map.of("kind", "checking", "name", "Everyday", "currency", "EUR")));
    }

    /** Of the day that calls are about. */
    private UUID assertedAccount(Registered owner) {
        UUID account = account(owner);
        Answer answer = api.call(
                "PUT",
                "/api/v1/accounts/" + account + "/assertions/" + Calls.DAY,
                owner.accessToken(),
                Map.of("balance", Map.of("amount", "12.34", "currency", "EUR")));
        position = Math.max(position, Long.parseLong(answer.header("Ledger-Sequence")));
        return account;
    }

    UUID transaction(Registered owner) {
        Map<String, Object> body = Map.of(
                "accountId", account(owner),
                "amount", Map.of("amount", "-12.34", "currency", "EUR"),
                "date", "2026-11-22",
                "description", "Corner shop",
                "status", "pending");
        return made(api.call("POST", "/api/v1/transactions", owner.accessToken(), body));
    }

    private UUID category(Registered owner) {
        Map<String, String> body = Map.of("name", "Category " + UUID.randomUUID());
        return made(api.call("POST", "/api/v1/categories", owner.accessToken(), body));
    }

    private UUID counterparty(Registered owner) {
        Map<String, String> body = Map.of("name", "Counterparty " + UUID.randomUUID());
        return made(api.call("POST", "/api/v1/counterparties", owner.accessToken(), body));
    }

    private UUID transfer(Registered owner) {
        Map<String, Object> body = Map.of(
                "fromAccountId", account(owner),
                "toAccountId", account(owner),
                "amount", Map.of("amount", "12.34", "currency", "EUR"),
                "date", "2026-11-22",
                "description", "Savings");
        return made(api.call("POST", "/api/v1/transfers", owner.accessToken(), body));
    }

    private UUID session(Registered owner) {
        Answer again = api.logIn(owner.email(), Api.PASSWORD);
        Answer sessions = api.call("GET", "/api/v1/auth/sessions", again.text("accessToken"), null);
        for (var session : sessions.body().path("items")) {
            if (session.path("current").asBoolean()) {
                return UUID.fromString(session.path("id").asString());
            }
        }
        throw new AssertionError("no session in " + sessions.response().body());
    }

    private UUID statement(Registered owner) {
        HttpRequest upload = api.request(
                        "POST", "/api/v1/imports?accountId=" + account(owner), owner.accessToken(), null)
                .header("Content-Type", OFX)
                .POST(BodyPublishers.ofString(statementText()))
                .build();
        return made(api.send(upload));
    }

    /** A committed import is an operation of the same id. */
    private UUID operation(Registered owner) {
        UUID statement = statement(owner);
        Answer answer = api.call("POST", "/api/v1/imports/" + statement + "/commit", owner.accessToken(), null);
        if (answer.status() != 202) {
            throw new AssertionError("not committed: " + answer.response().body());
        }
        return statement;
    }

    static String statementText() {
        return """
                OFXHEADER:100
                DATA:OFXSGML
                VERSION:102
                SECURITY:NONE
                ENCODING:USASCII
                CHARSET:1252
                COMPRESSION:NONE
                OLDFILEUID:NONE
                NEWFILEUID:NONE

                <OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20261122<LANGUAGE>ENG</SONRS>
                </SIGNONMSGSRSV1><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS>
                <CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>1234<ACCTTYPE>CHECKING</BANKACCTFROM>
                <BANKTRANLIST><DTSTART>20261101<DTEND>20261130
                <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261120<TRNAMT>-4.50<FITID>%s<NAME>Coffee</STMTTRN>
                </BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
                """.formatted(UUID.randomUUID());
    }

    private UUID made(Answer answer) {
        if (answer.status() != 201) {
            throw new AssertionError(
                    "not made: " + answer.status() + " " + answer.response().body());
        }
        String sequence = answer.header("Ledger-Sequence");
        if (!sequence.isEmpty()) {
            position = Math.max(position, Long.parseLong(sequence));
        }
        return UUID.fromString(answer.text("id"));
    }
}
