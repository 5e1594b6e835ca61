package financetracker.app.killed;

import financetracker.app.client.Api;
import financetracker.app.client.Api.Answer;
import financetracker.app.client.Api.Registered;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call that changes something. However often it is sent, it is the same call: it carries its key.
 *
 * @param body null for none
 * @param version of the thing that it changes; null for what it makes
 * @param events how many it leaves in the log
 */
record Call(
        Registered person,
        String method,
        String path,
        @Nullable Object body,
        @Nullable Long version,
        UUID key,
        int events) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    Call(Registered person, String method, String path, @Nullable Object body, @Nullable Long version, int events) {
        this(person, method, path, body, version, UUID.randomUUID(), events);
    }

    Answer sendTo(Api api) {
        HttpRequest.Builder request = api.request(method, "/api/v1" + path, person.accessToken(), body)
                .header("Idempotency-Key", key.toString())
                .timeout(PATIENCE);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return api.send(request.build());
    }

    @Override
    public String toString() {
        return method + " " + path + " (key " + key + ")";
    }

    /**
     * What the program answered: the effect is there, for good.
     *
     * @param rows as they were written
     */
    record Receipt(UUID id, long version, long position, JsonNode rows) {
        static Receipt of(Answer answer) {
            JsonNode body = answer.body();
            return new Receipt(
                    UUID.fromString(body.path("id").asString()),
                    body.path("version").asLong(),
                    body.path("position").asLong(),
                    body.path("rows"));
        }
    }

    record Answered(Call call, Receipt receipt) {}
}
