package fr.vigie.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collects everything that is wrong with one input, so that a person corrects it once instead of once per fault.
 *
 * <p>Used by one thread, for one input; {@link #refuseIfAny()} ends it.
 */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Notes one fault. */
    public void add(Fault fault) {
        found.add(fault);
    }

    /** Notes one fault of one field. */
    public void add(String field, String code, Object... args) {
        found.add(Fault.of(field, code, args));
    }

    /** Notes a fault unless the condition holds. */
    public void require(boolean condition, String field, String code, Object... args) {
        if (!condition) {
            add(field, code, args);
        }
    }

    /**
     * Reads a value that may refuse itself and notes its faults under this field.
     *
     * @return the value, or empty when it was refused (or read as null)
     */
    public <T> Optional<T> reading(String field, Supplier<T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (Refused refused) {
            found.addAll(refused.onField(field).faults());
            return Optional.empty();
        }
    }

    /** Whether nothing is wrong so far. */
    public boolean none() {
        return found.isEmpty();
    }

    /** What was noted so far, in order; may be empty. */
    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** @throws Refused with all that was noted, if anything was */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(found);
        }
    }
}
