package fr.vigie.shared;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The input was understood and is refused; nothing was changed. It carries at least one {@link Fault}.
 *
 * <p>The web rooms turn it into sentences beside the fields, the HTTP interface into a 422 (RFC 9457) and an import into
 * a list of lines. Its own message holds codes only, never what was typed, and may go to a log.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** @param faults what is wrong, at least one, in the order in which to show it */
    public Refused(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.field() + ": " + fault.code()).collect(Collectors.joining(", ")));
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("refused without a fault");
        }
        this.faults = List.copyOf(faults);
    }

    /** A refusal for one reason. */
    public static Refused because(String field, String code, Object... args) {
        return new Refused(List.of(Fault.of(field, code, args)));
    }

    /** What is wrong; never empty. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * The same refusal with fields named as the caller knows them.
     *
     * @param names from the name used here to the caller's; a field that isn't in it keeps its name
     */
    public Refused renaming(Map<String, String> names) {
        return new Refused(faults.stream()
                .map(fault -> fault.onField(names.getOrDefault(fault.field(), fault.field())))
                .toList());
    }

    /** The same refusal with every fault on one field: what a value refuses, the form shows by its own field. */
    public Refused onField(String name) {
        return new Refused(faults.stream().map(fault -> fault.onField(name)).toList());
    }

    /** The same refusal, at a line of the file being read (from 1, header counted). */
    public Refused onLine(long number) {
        return new Refused(faults.stream().map(fault -> fault.onLine(number)).toList());
    }
}
