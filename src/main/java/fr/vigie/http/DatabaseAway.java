package fr.vigie.http;

import fr.vigie.shared.Messages;
import java.sql.SQLException;
import java.sql.SQLTransientException;

/** A request that failed because the database did not answer: no fault of Vigie's, and nothing that a trace would explain. */
final class DatabaseAway {

    private static final System.Logger LOG = System.getLogger(DatabaseAway.class.getName());

    /** A connection's own states, and those of a server that stops or starts. */
    private static final String LOST = "08";

    private static final String STOPPING = "57P";

    /** How the server's pool of connections says that it could make none. */
    private static final String NO_CONNECTION = "IJ000453";

    private DatabaseAway() {}

    /** Whether this is one link of the chain of causes by which such a request failed. */
    static boolean is(Throwable cause) {
        if (!(cause instanceof SQLException failed)) {
            return false;
        }
        String state = failed.getSQLState();
        return failed instanceof SQLTransientException
                || state != null && (state.startsWith(LOST) || state.startsWith(STOPPING))
                || state == null && String.valueOf(failed.getMessage()).contains(NO_CONNECTION);
    }

    /** Notes it in a line of the log, and says to come back. */
    static Problem problem(Throwable cause, Messages language) {
        LOG.log(System.Logger.Level.WARNING, "The database does not answer a page: {0}", cause.getMessage());
        return Problem.of(503, language, language.sentence("http.database"));
    }
}
