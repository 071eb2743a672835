package fr.vigie.crypto;

import java.util.List;

/** What a room knows by keyed hashes alone, so that new ones are made under a new key when the old one is replaced. */
public interface HoldsHashed {

    /** The columns, each with the key that it is hashed under. */
    List<HashedColumn> hashed();
}
