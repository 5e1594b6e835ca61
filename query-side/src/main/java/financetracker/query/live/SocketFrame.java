package financetracker.query.live;

/**
 * One message of the server.
 *
 * @param sequence the position of the change; of a frame that tells of none, the position up to which all has been told
 * @param data a {@link Notice}, or what a {@link financetracker.query.changes.Frame} carries
 */
record SocketFrame(String event, long sequence, Object data) {}
