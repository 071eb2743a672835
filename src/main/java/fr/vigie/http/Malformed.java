package fr.vigie.http;

import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import java.util.List;
import java.util.function.Supplier;

/** A part of an address that can't be read: answered with 400, where something understood but refused is a 422. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    private Malformed(Refused refused) {
        super(refused);
        faults = refused.faults();
    }

    /**
     * Reads a part of an address.
     *
     * @param name what the address calls it
     * @throws Malformed when the reading refuses it
     */
    public static <T> T reading(String name, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            throw new Malformed(refused.onField(name));
        }
    }

    /** What is wrong, on the part's name. */
    public List<Fault> faults() {
        return faults;
    }
}
