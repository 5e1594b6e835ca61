package financetracker.query.transfers;

/** What was decided about a transfer. */
enum TransferState {
    /** A person has to decide; until then it is no spending. */
    PROPOSED,
    LINKED,
    UNLINKED,
    /** A person said no; it is not proposed again. */
    REJECTED
}
