package fr.vigie.imports;

import fr.vigie.shared.Fault;
import java.util.List;

/**
 * What became of a file.
 *
 * @param rows the rows read, the header not counted
 * @param created rows that weren't known
 * @param updated rows that were known and said something else
 * @param unchanged rows that were known and said the same
 * @param faults what is wrong, in the order of the lines, at most 10,000; empty when the file is
 *     accepted
 * @param faultCount how many faults there are in all
 */
public record ImportResult(long rows, long created, long updated, long unchanged, List<Fault> faults, long faultCount) {

    public ImportResult {
        faults = List.copyOf(faults);
    }

    /** Whether the file is good; a file that isn't has changed nothing. */
    public boolean accepted() {
        return faultCount == 0;
    }
}
