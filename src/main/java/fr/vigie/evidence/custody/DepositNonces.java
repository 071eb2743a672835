package fr.vigie.evidence.custody;

import fr.vigie.crypto.HashedColumn;
import fr.vigie.crypto.HoldsHashed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Under which key the nonces of deposits are made: a testimony's stays what it was when its first proof was given out. */
@ApplicationScoped
class DepositNonces implements HoldsHashed {

    @Override
    public List<HashedColumn> hashed() {
        return List.of(new HashedColumn(Leaves.KEY, "testimony", "deposit_key", "deposit_key"));
    }
}
