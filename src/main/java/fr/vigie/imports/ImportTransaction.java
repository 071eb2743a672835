package fr.vigie.imports;

import fr.vigie.shared.Fault;
import java.sql.Connection;
import java.time.Instant;

/** The transaction of one import, as the room sees it whose rows are written. */
public interface ImportTransaction {

    /**
     * The connection that belongs to the transaction. The entity manager may be used as well; it sees the same
     * transaction. Not to be closed, committed or rolled back.
     */
    Connection connection();

    /** When the import began: the time of what has no time of its own in the file. */
    Instant at();

    /** The login of the person importing, or {@code demonstration} for the demonstration week. */
    String actor();

    /** Whether a row with this reference (its only reference column has this value) has been read from the file so far. */
    boolean mentions(String reference);

    /** Notes a fault found after its row was written, with the line that it belongs to ({@link Fault#onLine}). */
    void refuse(Fault fault);
}
