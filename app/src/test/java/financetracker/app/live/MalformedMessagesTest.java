package financetracker.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import financetracker.app.client.LiveSocket;
import financetracker.app.client.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What cannot be followed is answered with what and where, and the socket goes on. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedMessagesTest {
    private static final String ID = "0192f3a0-7c4e-7b1a-9d2f-5e8c6a4b3d21";

    @LocalServerPort
    int port;

    private LiveSocket socket;

    @BeforeAll
    void connect() {
        socket = Home.at(port).connect();
    }

    @AfterAll
    void hangUp() {
        socket.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                                           | malformed_message | ",
                "{                                                            | malformed_message | ",
                "hello                                                        | malformed_message | ",
                "[]                                                           | malformed_message | ``",
                "1                                                            | malformed_message | ``",
                "null                                                         | malformed_message | ``",
                "{'event':'ping'} {'event':'ping'}                            | malformed_message | ",
                "{'event':'ping','event':'ping'}                              | malformed_message | ",
                "{'event':'ping','data':{'a':1,'a':1}}                        | malformed_message | ",
                "{}                                                           | unknown_event     | /event",
                "{'event':null}                                               | unknown_event     | /event",
                "{'event':1}                                                  | unknown_event     | /event",
                "{'event':{'a':1}}                                            | unknown_event     | /event",
                "{'event':'PING'}                                             | unknown_event     | /event",
                "{'event':'transaction_update','data':{}}                     | unknown_event     | /event",
                "{'event':'ping','sequence':1}                                | invalid_message   | ``",
                "{'event':'ping','data':null}                                 | invalid_message   | /data",
                "{'event':'ping','data':[]}                                   | invalid_message   | /data",
                "{'event':'ping','data':{'x':1}}                              | invalid_message   | /data/x",
                "{'event':'subscribe_account'}                                | invalid_message   | /data/account_id",
                "{'event':'subscribe_account','data':{}}                      | invalid_message   | /data/account_id",
                "{'event':'subscribe_account','data':{'account_id':null}}     | invalid_message   | /data/account_id",
                "{'event':'subscribe_account','data':{'account_id':1}}        | invalid_message   | /data/account_id",
                "{'event':'subscribe_account','data':{'account_id':'1-2-3-4-5'}} | invalid_message | /data/account_id",
                "{'event':'subscribe_account','data':{'account_id':'ID OR 1=1'}} | invalid_message | /data/account_id",
                "{'event':'subscribe_account','data':{'accountId':'ID'}}      | invalid_message   | /data/account_id",
                "{'event':'subscribe_account','data':{'account_id':'ID','household_id':'ID'}} | invalid_message | /data/household_id",
                "{'event':'unsubscribe_account','data':{'account_id':['ID']}} | invalid_message   | /data/account_id",
                "{'event':'resume','data':{}}                                 | invalid_message   | /data/sequence",
                "{'event':'resume','data':{'sequence':-1}}                    | invalid_message   | /data/sequence",
                "{'event':'resume','data':{'sequence':'1'}}                   | invalid_message   | /data/sequence",
                "{'event':'resume','data':{'sequence':1.5}}                   | invalid_message   | /data/sequence",
                "{'event':'resume','data':{'sequence':1e400}}                 | invalid_message   | /data/sequence",
                "{'event':'resume','data':{'sequence':99999999999999999999}}  | invalid_message   | /data",
                "{'event':'resume','data':{'sequence':1,'frames':3}}          | invalid_message   | /data/frames",
                "{'event':'authenticate','data':{'ticket':'x'}}               | already_authenticated | ",
            })
    void is_answered_with_what_and_where(String message, String code, String pointer) {
        socket.sayRaw(message.replace('\'', '"').replace("ID", ID));

        JsonNode error = socket.next("error").path("data");
        assertThat(error.path("code").asString()).isEqualTo(code);
        if (pointer != null) {
            assertThat(error.path("pointer").asString()).isEqualTo(pointer);
        }
        assertThat(error.path("detail").asString())
                .isNotEmpty()
                .doesNotContain("Exception", "financetracker", "jackson");
        assertThat(socket.sync()).isEmpty();
    }

    @Test
    void a_message_that_is_deep_or_long_or_binary_is_refused_and_the_next_is_read() {
        socket.sayRaw("{\"event\":\"ping\",\"data\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}");
        assertThat(socket.next("error").at("/data/code").asString()).isEqualTo("malformed_message");
        for (int size : new int[] {4_097, 8_192, 8_193, 500_000}) {
            socket.sayRaw(" ".repeat(size));
            assertThat(socket.next("error").at("/data/code").asString()).isEqualTo("message_too_large");
        }
        for (int size : new int[] {0, 1, 100_000}) {
            socket.sayBinary(new byte[size]);
            assertThat(socket.next("error").at("/data/code").asString()).isEqualTo("binary_message");
        }
        socket.say("ping", Map.of()).next("pong");
    }

    @Test
    void whose_message_does_not_end_is_cut_off() {
        try (LiveSocket endless = Home.at(port).connect()) {
            endless.sayEndlessly(" ".repeat(100_000), 12);
            assertThat(endless.closed()).isEqualTo(new LiveSocket.Closed(1009, "message_too_large"));
        }
    }
}
