package fr.vigie.statement;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Text;
import java.util.Arrays;
import java.util.Optional;

/** How single fields of statements and of their answers are read; a fault is noted on the field. */
public final class Fields {

    private Fields() {}

    /** A constant by its code; a fault when there is none. */
    public static <E extends Enum<E> & Coded> Optional<E> coded(
            String field, String code, Class<E> type, Faults faults) {
        if (code == null || code.isBlank()) {
            faults.add(field, "statement.choose");
            return Optional.empty();
        }
        Optional<E> found = Coded.find(type, code.strip());
        faults.require(
                found.isPresent(),
                field,
                "statement.unknownCode",
                code,
                String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants()).map(Coded::code).toList()));
        return found;
    }

    /** A text that may be missing. */
    public static String text(String field, String text, int longest, Faults faults) {
        return faults.reading(field, () -> Text.read(text, longest)).orElse(null);
    }

    /** A text that must be there. */
    public static String required(String field, String text, int longest, Faults faults) {
        return faults.reading(field, () -> Text.required(text, longest)).orElse(null);
    }
}
