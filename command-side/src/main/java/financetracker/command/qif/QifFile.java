package financetracker.command.qif;

import financetracker.command.statement.StatementFile;

/**
 * @param order in which its dates were read; years that come first need none
 * @param guessed whether its dates allow the other order too, so that a person should look at them
 */
public record QifFile(StatementFile file, DateOrder order, boolean guessed) {}
