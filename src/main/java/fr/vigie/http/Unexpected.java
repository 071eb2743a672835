package fr.vigie.http;

import fr.vigie.shared.Messages;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A failure that nobody foresaw: logged whole, shown as a reference only. */
final class Unexpected {

    private static final System.Logger LOG = System.getLogger(Unexpected.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    private Unexpected() {}

    /** Writes the failure to the log under a new reference, and says that reference. */
    static Problem log(Throwable thrown, Messages language) {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        var reference = HexFormat.of().formatHex(bytes);
        LOG.log(System.Logger.Level.ERROR, "Unexpected failure " + reference, thrown);
        return Problem.unexpected(reference, language);
    }
}
