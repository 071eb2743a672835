package fr.vigie.identity.factor;

import fr.vigie.crypto.HoldsSealed;
import fr.vigie.crypto.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The secrets of authenticators are sealed anew with all else when keys are replaced; whoever has one notices nothing. */
@ApplicationScoped
class FactorSecrets implements HoldsSealed {

    @Override
    public List<SealedColumn> sealed() {
        return List.of(new SealedColumn(
                SecondFactors.KEY, SecondFactors.PLACE, "staff_second_factor", "staff_id", "secret", "secret_key"));
    }
}
