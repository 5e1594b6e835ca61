package financetracker.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import financetracker.log.CommandOutcome;
import financetracker.log.CommandOutcomes;
import java.time.Duration;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Keeps each handled command's outcome until its sender takes it. */
final class CommandTracing implements MessageHandlerInterceptor<CommandMessage<?>>, CommandOutcomes {
    private final StreamCache streams;
    // A sender on another node never takes it, so it is dropped after a while.
    private final Cache<String, CommandOutcome> outcomes = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    CommandTracing(StreamCache streams) {
        this.streams = streams;
    }

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain interceptorChain) throws Exception {
        CommandTrace trace = CommandTrace.current();
        String id = unitOfWork.getMessage().getIdentifier();
        unitOfWork.onCleanup(done -> {
            CommandOutcome outcome = trace.outcome();
            if (outcome.position() == 0) {
                // It was refused, failed, or found nothing to do: the next try must see the streams as they are.
                streams.forget(trace.cached());
            }
            outcomes.put(id, outcome);
        });
        return interceptorChain.proceed();
    }

    @Override
    public @Nullable CommandOutcome take(String commandId) {
        return outcomes.asMap().remove(commandId);
    }
}
