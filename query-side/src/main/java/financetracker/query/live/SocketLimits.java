package financetracker.query.live;

import java.time.Duration;

/**
 * How much one socket, and one household, may take.
 *
 * @param perUser open sockets of one user on one node
 * @param perHousehold open sockets of one household on one node
 * @param accountsMax accounts that one socket may be subscribed to
 * @param messagesAtOnce messages that may come in one go
 * @param messagesPerSecond messages that may come for long
 * @param resumeMax changes that a socket may be behind; beyond it the client is told to read anew
 * @param authenticateWithin how long an opened socket may be nobody's
 * @param pingEvery how often the server asks whether the client is there
 * @param silenceMax after so long without a word from the client it counts as gone
 * @param sendMax how long one frame may take to be taken by the client
 */
record SocketLimits(
        int perUser,
        int perHousehold,
        int accountsMax,
        int messagesAtOnce,
        int messagesPerSecond,
        int resumeMax,
        Duration authenticateWithin,
        Duration pingEvery,
        Duration silenceMax,
        Duration sendMax) {
    /** Of messages that were refused for being too many; who goes on after them is cut off. */
    static final int REFUSED_MAX = 100;
}
