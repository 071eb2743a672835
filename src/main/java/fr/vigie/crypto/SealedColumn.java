package fr.vigie.crypto;

/**
 * A column of sealed bytes. Its parts are names in the program, never something that was sent in.
 *
 * @param key the name of the key in the {@link Keyring}
 * @param place what the bytes belong to, as when they were sealed
 * @param table the table
 * @param id the column, a bigint, that tells one row from another
 * @param bytes the column of sealed bytes; null in a row that has none
 * @param version the column of the key's version
 */
public record SealedColumn(String key, String place, String table, String id, String bytes, String version) {

    /** {@code table.column}. */
    public String name() {
        return table + "." + bytes;
    }
}
