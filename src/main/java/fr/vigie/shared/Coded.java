package fr.vigie.shared;

import java.util.Arrays;
import java.util.Optional;

/**
 * A constant that has a stable code in files, in the HTTP contract and in tables, independent of its Java name.
 *
 * <p>Implemented by enums: {@code enum Symptom implements Coded}.
 */
public interface Coded {

    /** The code written in files, answers and tables, for instance {@code acces_impossible}. */
    String code();

    /**
     * Finds the constant that has this code, exactly as written (codes are lower case).
     *
     * @return empty when {@code code} is null or known to no constant; never null
     */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }
}
