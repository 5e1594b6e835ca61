package financetracker.query.live;

import financetracker.events.account.AccountId;
import financetracker.log.EventLog;
import financetracker.query.accounts.KnownAccounts;
import financetracker.query.changes.ChangeFeed;
import financetracker.query.changes.Frame;
import financetracker.query.live.ClientMessage.Resume;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what the holder of a socket asks for. */
@Component
class Requests {
    private final KnownAccounts accounts;
    private final ChangeFeed feed;
    private final EventLog log;
    private final LiveFeed live;
    private final SocketLimits limits;
    private final MeterRegistry meters;

    Requests(
            KnownAccounts accounts,
            ChangeFeed feed,
            EventLog log,
            LiveFeed live,
            SocketLimits limits,
            MeterRegistry meters) {
        this.accounts = accounts;
        this.feed = feed;
        this.log = log;
        this.live = live;
        this.limits = limits;
        this.meters = meters;
    }

    /** @throws Refused with what the client is told instead */
    void follow(Socket socket, ClientMessage message) {
        String event = Frame.eventOf(message.getClass());
        meters.counter("socket.messages", "event", event).increment();
        switch (message) {
            case ClientMessage.Authenticate again -> throw Refused.of(SocketError.ALREADY_AUTHENTICATED, event, null);
            case ClientMessage.SubscribeAccount subscribe -> subscribe(socket, event, subscribe.accountId());
            case ClientMessage.UnsubscribeAccount unsubscribe -> socket.unsubscribe(unsubscribe.accountId());
            case Resume resume -> resume(socket, event, resume);
            case ClientMessage.Ping ping -> socket.say(new Notice.Pong());
        }
    }

    private void subscribe(Socket socket, String event, UUID account) {
        if (!accounts.contains(socket.holder().household(), new AccountId(account))) {
            throw Refused.of(SocketError.UNKNOWN_ACCOUNT, event, account);
        }
        if (!socket.subscribe(account, limits.accountsMax(), feed.visible())) {
            throw Refused.of(SocketError.TOO_MANY_ACCOUNTS, event, account);
        }
    }

    private void resume(Socket socket, String event, Resume resume) {
        if (!socket.hasSubscriptions()) {
            throw Refused.of(SocketError.NOTHING_SUBSCRIBED, event, null);
        }
        if (resume.sequence() > log.head()) {
            throw Refused.of(SocketError.UNKNOWN_SEQUENCE, event, null);
        }
        if (feed.isBehind(socket.holder().household(), resume.sequence(), limits.resumeMax())) {
            throw Refused.of(SocketError.REREAD_REQUIRED, event, null);
        }
        socket.resume(resume.sequence(), orNone(resume.frames()), feed.visible());
        live.look(socket);
    }

    private static int orNone(@Nullable Integer frames) {
        return frames == null ? 0 : frames;
    }
}
