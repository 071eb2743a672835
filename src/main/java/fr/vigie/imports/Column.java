package fr.vigie.imports;

/**
 * A column that a file may have.
 *
 * @param name the name in the first line of the file: {@code plateforme_code}
 * @param required whether a file without this column is refused; whether a cell may be empty is for the rows to say
 */
public record Column(String name, boolean required) {

    /** A column that every file of the kind must have. */
    public static Column required(String name) {
        return new Column(name, true);
    }

    /** A column that may be missing, which says the same as empty cells. */
    public static Column optional(String name) {
        return new Column(name, false);
    }
}
