package fr.vigie.crypto;

import java.util.List;

/** What a room keeps sealed in the database, so that it can be sealed anew when a key is replaced. */
public interface HoldsSealed {

    /** The columns, each with the key that seals it. */
    List<SealedColumn> sealed();
}
