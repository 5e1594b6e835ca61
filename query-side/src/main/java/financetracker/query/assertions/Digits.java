package financetracker.query.assertions;

/** A slip of the hand. */
final class Digits {
    private Digits() {}

    /** Whether two amounts of one sign differ by two digits beside one another that have changed places. */
    static boolean areSwapped(long one, long other) {
        if (one == other || (one < 0) != (other < 0)) {
            return false;
        }
        String shorter = Long.toString(Math.min(Math.abs(one), Math.abs(other)));
        String longer = Long.toString(Math.max(Math.abs(one), Math.abs(other)));
        String padded = "0".repeat(longer.length() - shorter.length()) + shorter;
        for (int i = 0; i + 1 < longer.length(); i++) {
            String swapped = longer.substring(0, i) + longer.charAt(i + 1) + longer.charAt(i) + longer.substring(i + 2);
            if (swapped.equals(padded)) {
                return true;
            }
        }
        return false;
    }
}
