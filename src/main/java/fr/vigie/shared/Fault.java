package fr.vigie.shared;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * One reason why an input is refused: which field, which rule, and the values that the sentence quotes.
 *
 * <p>A fault holds no sentence: {@link Messages} turns it into French or English where it is shown, so that a form, the
 * HTTP interface and an import say the same thing.
 *
 * @param field the field as the caller named it ({@code observedAt}), or empty for the input as a whole
 * @param code the message's code, {@code <room>.<key>}: {@code testimony.future} is the key {@code future} of
 *     {@code fr/vigie/testimony/messages.properties}
 * @param args the values quoted by the sentence, in the order of its {@code {0}}, {@code {1}}…; may contain null
 * @param line the line of the file, from 1 with the header counted, or 0 when the input isn't a file
 */
public record Fault(String field, String code, List<Object> args, long line) {

    public Fault {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
        args = Collections.unmodifiableList(Arrays.asList(args.toArray()));
        if (line < 0) {
            throw new IllegalArgumentException("line " + line);
        }
    }

    /** A fault of one field, outside any file. */
    public static Fault of(String field, String code, Object... args) {
        return new Fault(field, code, Arrays.asList(args), 0);
    }

    /** The same fault, at a line of the file being read (from 1, header counted). */
    public Fault onLine(long number) {
        return new Fault(field, code, args, number);
    }

    /** The same fault, under the name by which the caller knows the field. */
    public Fault onField(String name) {
        return new Fault(name, code, args, line);
    }
}
