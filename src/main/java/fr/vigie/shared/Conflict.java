package fr.vigie.shared;

import java.util.List;

/**
 * The input is right in itself and clashes with what is there: someone else changed it first, the same key came with
 * other words, the step was already taken. Nothing was changed; the caller looks again and decides.
 */
public class Conflict extends Refused {

    private static final long serialVersionUID = 1L;

    /** @param faults what clashes, at least one, in the order in which to show it */
    public Conflict(List<Fault> faults) {
        super(faults);
    }

    /** A clash for one reason. */
    public static Conflict because(String field, String code, Object... args) {
        return new Conflict(List.of(Fault.of(field, code, args)));
    }
}
