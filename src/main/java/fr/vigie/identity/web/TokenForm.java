package fr.vigie.identity.web;

import fr.vigie.http.Form;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.OwnAccount;
import fr.vigie.identity.Permission;
import fr.vigie.identity.token.StaffToken;
import fr.vigie.identity.token.StaffTokens;
import fr.vigie.identity.token.TokenScope;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@code /equipe/compte/jetons}: one's tokens for programs: what each may do, until when; make one, revoke one. */
@Named
@RequestScoped
public class TokenForm {

    @Inject
    OwnAccount account;

    @Inject
    StaffTokens tokens;

    @Inject
    CurrentStaff staff;

    @Inject
    ProofFields proof;

    @Inject
    Clock clock;

    private String name;
    private Integer days = 90;
    private List<Permission> scope = new ArrayList<>();
    private String made;

    /** Makes a token and stays on the page, the only one that ever shows it. */
    public void make() {
        try {
            Set<Permission> chosen = EnumSet.noneOf(Permission.class);
            chosen.addAll(scope);
            made = account.makeToken(name, chosen, days, proof.given());
            proof.used();
            name = null;
            scope = new ArrayList<>();
        } catch (Refused refused) {
            Form.show(refused, "jeton");
        }
    }

    /** Revokes one. */
    public String revoke(long id) {
        account.revokeToken(id);
        return Form.done("jetons", "identity.page.own.revoked");
    }

    public List<StaffToken> getTokens() {
        return tokens.of(staff.member().orElseThrow().id(), clock.instant());
    }

    /** What may be given to a token. */
    public Set<Permission> getOffered() {
        return TokenScope.offeredTo(staff.role());
    }

    /** How long tokens may be made for, in days. */
    public List<Integer> getDurations() {
        return List.of(7, 30, 90, OwnAccount.LONGEST_DAYS);
    }

    /** The token that was just made, or null. */
    public String getMade() {
        return made;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public List<Permission> getScope() {
        return scope;
    }

    public void setScope(List<Permission> scope) {
        this.scope = scope;
    }
}
