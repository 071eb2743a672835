package fr.vigie.crypto;

/**
 * What a room keeps sealed in files rather than in columns, so that it can be sealed anew when a key is replaced. A file is
 * whatever is sealed at once: an attachment, a record of a journal.
 */
public interface SealedFiles {

    /** What they are called where it is shown how they stand: their folder, {@code attachments/}. */
    String name();

    /** The name of their key in the {@link Keyring}. */
    String key();

    /**
     * How they stand.
     *
     * @param files how many there are
     * @param outdated how many of them an older version than the one asked about sealed
     */
    record Count(long files, long outdated) {}

    /** Counts them. @param version the version of the key that is in use */
    Count count(int version);

    /**
     * What sealing anew did.
     *
     * @param done how many
     * @param shut how many did not open: changed from outside, or their key is gone; they are left as they are
     */
    record Resealed(long done, long shut) {

        /** Both together. */
        public Resealed and(Resealed other) {
            return new Resealed(done + other.done, shut + other.shut);
        }
    }

    /** Seals anew what an older version sealed, while it goes on being read. @param version the version in use */
    Resealed reseal(int version);
}
