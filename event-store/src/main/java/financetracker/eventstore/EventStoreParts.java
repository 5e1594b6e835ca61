package financetracker.eventstore;

import financetracker.events.Caller;
import financetracker.events.HouseholdId;
import financetracker.events.PersonalDataCipher;
import financetracker.log.CommandOutcomes;
import financetracker.log.EventLog;
import financetracker.log.Receipts;
import financetracker.log.RecordedEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Everything of the event store, put together. Close it last: it commits what waits. */
public final class EventStoreParts implements AutoCloseable {
    private final LogTail tail = new LogTail();
    private final StreamCache streams = new StreamCache();
    private final CommandTracing tracing = new CommandTracing(streams);
    private final HouseholdKeys keys;
    private final OrderedAppender appender;
    private final HeadListener listener;
    private final EventLog log;
    private final PostgresReceipts receipts;
    private final EventStorageEngine engine;

    /**
     * @param pooled for reading
     * @param dedicated opens a new connection at each call: for the appender and the listener
     */
    public EventStoreParts(DataSource pooled, DataSource dedicated, MasterKey masterKey, Clock clock) {
        keys = new HouseholdKeys(pooled, masterKey);
        EventCodec codec = new EventCodec(keys);
        tail.follow(streams::extend);
        appender = new OrderedAppender(dedicated, tail, codec, clock);
        listener = new HeadListener(dedicated, tail);
        log = new PostgresEventLog(pooled, codec, tail);
        receipts = new PostgresReceipts(pooled, codec, appender);
        engine = new OrderedEventStorageEngine(appender, log, streams, new CommandAppends(codec, receipts));
    }

    public EventStoreParts start() {
        tail.advance(log.head());
        appender.start();
        listener.start();
        return this;
    }

    @Override
    public void close() throws InterruptedException {
        appender.close();
        listener.close();
    }

    public EventLog log() {
        return log;
    }

    public Receipts receipts() {
        return receipts;
    }

    public HouseholdKeys keys() {
        return keys;
    }

    public EventStorageEngine engine() {
        return engine;
    }

    public CommandOutcomes outcomes() {
        return tracing;
    }

    /** To be registered with the command bus that handles this node's commands. */
    public MessageHandlerInterceptor<CommandMessage<?>> commandTracing() {
        return tracing;
    }

    /** Hands a command's caller on to its events. */
    public CorrelationDataProvider callerProvider() {
        return message -> message.getMetaData().get(CommandAppends.CALLER) instanceof Caller caller
                ? Map.of(CommandAppends.CALLER, caller)
                : Map.of();
    }

    /**
     * Tells the listener of each batch of events that this node has committed.
     *
     * @param listener called on the appender's thread: it must neither wait nor throw
     */
    public void onAppended(Consumer<List<RecordedEvent>> listener) {
        tail.listen(listener);
    }

    /** Deletes receipts past their thirty days; call it now and then. */
    public void deleteExpiredReceipts() {
        receipts.deleteExpired();
    }

    public PersonalDataCipher cipher() {
        return new PersonalDataCipher() {
            @Override
            public byte[] encrypt(HouseholdId household, byte[] plain) {
                return Aes.encrypt(keys.forWriting(household), plain, new byte[0]);
            }

            @Override
            public byte[] decrypt(HouseholdId household, byte[] encrypted) {
                SecretKey key = keys.forReading(household)
                        .orElseThrow(() -> new IllegalStateException("the household's key was destroyed"));
                return Aes.decrypt(key, encrypted, new byte[0]);
            }
        };
    }
}
