package financetracker.events;

/**
 * Text about a person: a description, a counterparty, an account's name, a note, a tag, a raw bank row.
 *
 * <p>The type is what makes the event store encrypt it with the household's key, and what keeps it out of logs:
 * {@link #toString()} never shows it.
 *
 * @param text the plain text; {@value #ERASED_TEXT} once the household's key has been destroyed
 */
public record PersonalText(String text) {
    private static final String ERASED_TEXT = "erased";

    /** What every personal text reads as after its household has been erased. */
    public static final PersonalText ERASED = new PersonalText(ERASED_TEXT);

    @Override
    public String toString() {
        return "***";
    }
}
