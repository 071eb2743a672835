package fr.vigie.imports;

/**
 * A file has been taken in; observed after the commit by whoever remembers what it may have changed.
 *
 * @param kind the kind of the file: {@code platforms}
 */
public record ImportDone(String kind) {}
