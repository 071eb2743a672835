package fr.vigie.imports;

/** Told now and then how far the reading of a file has come. */
@FunctionalInterface
public interface Progress {

    /** Nobody wants to know. */
    Progress NONE = (rows, percent) -> {};

    /**
     * @param rows the rows read so far
     * @param percent the share of the file's bytes read so far, 0 to 100
     */
    void read(long rows, int percent);
}
