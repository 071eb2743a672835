package fr.vigie.crypto;

/**
 * A column of sealed bytes. Its parts are names in the program, never something that was sent in.
 *
 * @param key the name of the key in the {@link Keyring}
 * @param place what the bytes belong to, as when they were sealed; {@link #ROW} in it stands for the row's id
 * @param table the table
 * @param id the column, a bigint, that tells one row from another
 * @param bytes the column of sealed bytes; null in a row that has none
 * @param version the column of the key's version
 */
public record SealedColumn(String key, String place, String table, String id, String bytes, String version) {

    /** Stands for a row's id in a place that each row has for itself. */
    public static final String ROW = "{id}";

    /** {@code table.column}. */
    public String name() {
        return table + "." + bytes;
    }

    /** What the bytes of one row belong to. */
    public String placeOf(long row) {
        return place.replace(ROW, String.valueOf(row));
    }
}
