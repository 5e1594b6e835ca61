package financetracker.benchmarks;

/**
 * A row of the table.
 *
 * @param measured ours, with its unit
 * @param peer what it is compared with, measured in the same run; a dash where the target is absolute
 * @param least what is promised
 */
record Result(String what, String measured, String peer, String least, boolean met) {
    String markdown() {
        return "| " + what + " | " + measured + " | " + peer + " | " + least + " | " + (met ? "yes" : "**no**") + " |";
    }
}
