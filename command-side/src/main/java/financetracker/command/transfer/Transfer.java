package financetracker.command.transfer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import financetracker.events.PersonalText;
import financetracker.events.transfer.Conversion;
import financetracker.events.transfer.TransferCommand.ProposeTransfer;
import financetracker.events.transfer.TransferConverted;
import financetracker.events.transfer.TransferId;
import financetracker.events.transfer.TransferLegs;
import financetracker.events.transfer.TransferLinked;
import financetracker.events.transfer.TransferProposed;
import financetracker.events.transfer.TransferRejected;
import financetracker.events.transfer.TransferUnlinked;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The link between two transactions. It decides about itself alone; {@link TransferHandler} does to the legs what
 * follows from it, in the same append.
 */
@Aggregate(lockFactory = "optimisticLocking")
class Transfer {
    private String stream;

    private TransferId id;
    private TransferLegs legs;
    private @Nullable Conversion conversion;
    private State state;

    enum State {
        PROPOSED,
        LINKED,
        UNLINKED,
        REJECTED;

        /** Whether the legs are booked against the transfer. */
        boolean holds() {
            return this == PROPOSED || this == LINKED;
        }
    }

    /** Required by Axon. */
    Transfer() {}

    Transfer(String stream, TransferId id, TransferLegs legs, @Nullable Conversion conversion) {
        this.stream = stream;
        apply(new TransferLinked(id, legs, conversion));
    }

    Transfer(ProposeTransfer command, TransferLegs legs, @Nullable Conversion conversion) {
        stream = command.subject().toString();
        apply(new TransferProposed(command.transfer(), legs, conversion, command.evidence(), command.daysApart()));
    }

    @AggregateIdentifier
    String stream() {
        return stream;
    }

    TransferLegs legs() {
        return legs;
    }

    State state() {
        return state;
    }

    /** Whatever was decided before: a person may change their mind. */
    void link(@Nullable Conversion rate) {
        if (state != State.LINKED) {
            apply(new TransferLinked(id, legs, rate));
        }
    }

    void confirm() {
        if (state != State.LINKED) {
            refuseUnlessProposed();
            apply(new TransferLinked(id, legs, conversion));
        }
    }

    void reject(@Nullable PersonalText reason) {
        if (state != State.REJECTED) {
            refuseUnlessProposed();
            apply(new TransferRejected(id, legs, reason));
        }
    }

    void unlink(@Nullable PersonalText reason) {
        if (state.holds()) {
            apply(new TransferUnlinked(id, legs, reason));
        }
    }

    void convert(Conversion changed) {
        if (!changed.equals(conversion)) {
            apply(new TransferConverted(id, legs, changed));
        }
    }

    private void refuseUnlessProposed() {
        if (state != State.PROPOSED) {
            throw CommandRefused.because(new Refusal.TransferIsNotProposed(id));
        }
    }

    @EventSourcingHandler
    void evolve(TransferLinked event, @SourceId String stream) {
        this.stream = stream;
        id = event.transfer();
        legs = event.legs();
        conversion = event.conversion();
        state = State.LINKED;
    }

    @EventSourcingHandler
    void evolve(TransferProposed event, @SourceId String stream) {
        this.stream = stream;
        id = event.transfer();
        legs = event.legs();
        conversion = event.conversion();
        state = State.PROPOSED;
    }

    @EventSourcingHandler
    void evolve(TransferRejected event) {
        state = State.REJECTED;
    }

    @EventSourcingHandler
    void evolve(TransferUnlinked event) {
        state = State.UNLINKED;
    }

    @EventSourcingHandler
    void evolve(TransferConverted event) {
        conversion = event.conversion();
    }
}
