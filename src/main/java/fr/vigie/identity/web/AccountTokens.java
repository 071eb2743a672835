package fr.vigie.identity.web;

import fr.vigie.http.Form;
import fr.vigie.identity.session.Revoking;
import fr.vigie.identity.token.StaffToken;
import fr.vigie.identity.token.StaffTokens;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** Another's tokens, on the administrator's page of their account: what each may do, until when; never the tokens themselves. */
@Named
@RequestScoped
public class AccountTokens {

    @Inject
    StaffTokens tokens;

    @Inject
    Revoking revoking;

    @Inject
    Clock clock;

    /** Those in force. */
    public List<StaffToken> of(long staffId) {
        return tokens.of(staffId, clock.instant()).stream()
                .filter(StaffToken::isInForce)
                .toList();
    }

    /** Revokes them all. */
    public String revokeAll(long staffId, String login) {
        revoking.revokeTokens(staffId);
        return Form.done("compte?id=" + staffId, "identity.token.allRevoked", login);
    }
}
