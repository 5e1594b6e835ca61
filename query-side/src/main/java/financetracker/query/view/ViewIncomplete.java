package financetracker.query.view;

/** An event of the household could not be applied: what the view holds is right up to there, and is not shown as more. */
public final class ViewIncomplete extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String view;
    private final long sincePosition;

    public ViewIncomplete(String view, long sincePosition) {
        super("the view " + view + " is incomplete since position " + sincePosition);
        this.view = view;
        this.sincePosition = sincePosition;
    }

    public String view() {
        return view;
    }

    /** The first position that is missing. */
    public long sincePosition() {
        return sincePosition;
    }
}
