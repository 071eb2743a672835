package fr.vigie.crypto;

/**
 * A column of keyed hashes. Its parts are names in the program, never something that was sent in.
 *
 * @param key the name of the key in the {@link Keyring}
 * @param table the table
 * @param bytes the column of hashes; null in a row that has none
 * @param version the column of the key's version
 */
public record HashedColumn(String key, String table, String bytes, String version) {

    /** {@code table.column}. */
    public String name() {
        return table + "." + bytes;
    }
}
