package financetracker.app.signin;

import financetracker.query.live.Sockets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes a session's sockets when it ends, on whatever node. */
@Component
class SocketEndings {
    private final Sockets sockets;

    SocketEndings(Sockets sockets) {
        this.sockets = sockets;
    }

    @EventListener
    void on(SessionsEnded ended) {
        sockets.sessionsEnded(ended.sessions());
    }
}
