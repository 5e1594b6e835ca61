package financetracker.command.transfer;

import financetracker.command.account.Recording;
import financetracker.events.HouseholdId;
import financetracker.events.StreamId;
import financetracker.events.transaction.Draft;
import financetracker.events.transfer.Conversion;
import financetracker.events.transfer.TransferCommand.ConfirmTransfer;
import financetracker.events.transfer.TransferCommand.LinkTransfer;
import financetracker.events.transfer.TransferCommand.ProposeTransfer;
import financetracker.events.transfer.TransferCommand.RecordTransfer;
import financetracker.events.transfer.TransferCommand.RejectTransfer;
import financetracker.events.transfer.TransferCommand.UnlinkTransfer;
import financetracker.events.transfer.TransferId;
import financetracker.events.transfer.TransferLegs;
import financetracker.events.transfer.TransferLegs.Leg;
import financetracker.refusal.CommandRefused;
import financetracker.refusal.Refusal;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides about a transfer and both of its legs together: all of it is in one append, or nothing. */
@Component
class TransferHandler {
    private final Repository<Transfer> transfers;
    private final Legs legs;
    private final Recording recording;

    TransferHandler(Repository<Transfer> transfers, Legs legs, Recording recording) {
        this.transfers = transfers;
        this.legs = legs;
        this.recording = recording;
    }

    @CommandHandler
    void handle(RecordTransfer command) {
        TransferId id = command.transfer();
        Draft from = command.from().within(id);
        Draft to = command.to().within(id);
        if (from.account().equals(to.account())) {
            throw CommandRefused.because(new Refusal.TransferWithinAccount(from.account()));
        }
        Conversion conversion = Conversions.between(from.entry(), to.entry(), command.rate());
        recording.record(command.household(), from);
        recording.record(command.household(), to);
        TransferLegs both =
                new TransferLegs(new Leg(from.transaction(), from.account()), new Leg(to.transaction(), to.account()));
        begin(() -> new Transfer(command.subject().toString(), id, both, conversion));
    }

    @CommandHandler
    void handle(LinkTransfer command) {
        HouseholdId household = command.household();
        TransferLegs both = legs.between(household, command.transfer(), command.from(), command.to());
        Conversion conversion = Conversions.between(
                legs.entry(household, command.from()), legs.entry(household, command.to()), command.rate());
        Optional<Aggregate<Transfer>> known = find(command.subject());
        if (known.isPresent()) {
            known.get().execute(transfer -> transfer.link(conversion));
        } else {
            begin(() -> new Transfer(command.subject().toString(), command.transfer(), both, conversion));
        }
        legs.link(household, command.transfer(), both);
    }

    @CommandHandler
    void handle(ProposeTransfer command) {
        if (find(command.subject()).isPresent()) {
            return;
        }
        HouseholdId household = command.household();
        TransferLegs both = legs.between(household, command.transfer(), command.from(), command.to());
        Conversion conversion =
                Conversions.between(legs.entry(household, command.from()), legs.entry(household, command.to()), null);
        begin(() -> new Transfer(command, both, conversion));
        legs.link(household, command.transfer(), both);
    }

    @CommandHandler
    void handle(ConfirmTransfer command) {
        load(command.subject(), command.transfer(), command.expectedVersion()).execute(Transfer::confirm);
    }

    @CommandHandler
    void handle(RejectTransfer command) {
        Aggregate<Transfer> transfer = load(command.subject(), command.transfer(), command.expectedVersion());
        boolean held = transfer.invoke(Transfer::state).holds();
        transfer.execute(proposed -> proposed.reject(command.reason()));
        release(command.household(), transfer, held);
    }

    @CommandHandler
    void handle(UnlinkTransfer command) {
        Aggregate<Transfer> transfer = load(command.subject(), command.transfer(), command.expectedVersion());
        boolean held = transfer.invoke(Transfer::state).holds();
        transfer.execute(linked -> linked.unlink(command.reason()));
        release(command.household(), transfer, held);
    }

    // A leg that was freed before may be in another transfer by now.
    private void release(HouseholdId household, Aggregate<Transfer> transfer, boolean held) {
        if (held) {
            legs.unlink(household, transfer.invoke(Transfer::legs));
        }
    }

    private Aggregate<Transfer> load(StreamId stream, TransferId transfer, @Nullable Long version) {
        try {
            return transfers.load(stream.toString(), version);
        } catch (AggregateNotFoundException unknown) {
            throw CommandRefused.because(new Refusal.UnknownTransfer(transfer));
        }
    }

    private Optional<Aggregate<Transfer>> find(StreamId stream) {
        try {
            return Optional.of(transfers.load(stream.toString()));
        } catch (AggregateNotFoundException unknown) {
            return Optional.empty();
        }
    }

    private void begin(Callable<Transfer> made) {
        try {
            Aggregate<Transfer> unused = transfers.newInstance(made);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the constructors throw no checked exception", e);
        }
    }
}
