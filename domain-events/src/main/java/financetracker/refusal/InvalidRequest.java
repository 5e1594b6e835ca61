package financetracker.refusal;

import java.util.List;

/** What was asked cannot be read: over HTTP a 400 that names each place. What can be read but is refused is a {@link Refusal}. */
public final class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** @param faults at least one */
    public InvalidRequest(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** @param pointer a JSON pointer into the body, such as {@code /splits/0/amount} */
    public static InvalidRequest body(String pointer, String detail) {
        return new InvalidRequest(List.of(new Fault(Place.BODY, pointer, detail)));
    }

    /** @param name of the query or path parameter */
    public static InvalidRequest parameter(String name, String detail) {
        return new InvalidRequest(List.of(new Fault(Place.PARAMETER, name, detail)));
    }

    /** @param name of the request header */
    public static InvalidRequest header(String name, String detail) {
        return new InvalidRequest(List.of(new Fault(Place.HEADER, name, detail)));
    }

    public List<Fault> faults() {
        return faults;
    }

    public enum Place {
        BODY,
        PARAMETER,
        HEADER
    }

    /**
     * One thing that is wrong.
     *
     * @param where a JSON pointer in a body, else the name of the parameter or header
     * @param detail for people; it never repeats what was sent, which may be personal
     */
    public record Fault(Place place, String where, String detail) {}
}
