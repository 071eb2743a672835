package fr.vigie.identity.factor;

import fr.vigie.crypto.HashedColumn;
import fr.vigie.crypto.HoldsHashed;
import fr.vigie.crypto.HoldsSealed;
import fr.vigie.crypto.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The secrets of authenticators are sealed anew with all else when keys are replaced; whoever has one notices nothing. */
@ApplicationScoped
class FactorSecrets implements HoldsSealed, HoldsHashed {

    @Override
    public List<SealedColumn> sealed() {
        return List.of(new SealedColumn(
                SecondFactors.KEY, SecondFactors.PLACE, "staff_second_factor", "staff_id", "secret", "secret_key"));
    }

    @Override
    public List<HashedColumn> hashed() {
        return List.of(new HashedColumn(SecondFactors.RECOVERY_KEY, "staff_recovery_code", "hash", "hash_key"));
    }
}
