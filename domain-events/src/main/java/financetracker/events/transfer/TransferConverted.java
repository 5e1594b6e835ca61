package financetracker.events.transfer;

/** An amount of a transfer between two currencies was amended, and with it what was converted. */
public record TransferConverted(TransferId transfer, TransferLegs legs, Conversion conversion)
        implements TransferEvent {}
