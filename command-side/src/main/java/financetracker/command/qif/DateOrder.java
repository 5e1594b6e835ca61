package financetracker.command.qif;

/** QIF does not say which number of a date is the month. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
