package fr.vigie.identity.web;

import fr.vigie.http.Form;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.OwnAccount;
import fr.vigie.identity.StaffMember;
import fr.vigie.identity.factor.SecondFactorRule;
import fr.vigie.identity.factor.SecondFactors;
import fr.vigie.identity.factor.SecondStep;
import fr.vigie.identity.password.Whence;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** {@code /equipe/compte/second-facteur}: set one's second factor up, renew its recovery codes, do without it. */
@Named
@RequestScoped
public class SecondFactorForm {

    @Inject
    OwnAccount account;

    @Inject
    ProofFields proof;

    @Inject
    SecondStep secondStep;

    @Inject
    SecondFactors factors;

    @Inject
    SecondFactorRule rule;

    @Inject
    CurrentStaff staff;

    @Inject
    Door door;

    @Inject
    HttpServletRequest request;

    private String code;
    private List<String> recoveryCodes = List.of();

    /** Takes the first code; stays on the page, the only one that ever shows the recovery codes. */
    public void enrol() {
        shown("facteur", () -> {
            recoveryCodes = account.enrolSecondFactor(code, proof.given());
            proof.used();
        });
    }

    /** New recovery codes, shown here and never again. */
    public void renew() {
        shown("codes", () -> recoveryCodes = secondStep.renewRecoveryCodes(me().id(), code, whence()));
    }

    /** Does without. */
    public String remove() {
        return shown("codes", () -> secondStep.remove(me().id(), code, whence()))
                ? Form.done("index", "identity.factor.removed")
                : null;
    }

    private static boolean shown(String form, Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            Form.show(refused, form);
            return false;
        }
    }

    private StaffMember me() {
        return staff.member().orElseThrow();
    }

    private Whence whence() {
        return door.whence(request, staff.login());
    }

    public boolean isActive() {
        return factors.isActive(me().id());
    }

    /** Whether this account can't do without. */
    public boolean isRequired() {
        return rule.requires(me());
    }

    /** Whether nobody is made to set one up by their role here, as in a demonstration. */
    public boolean isOnlyOffered() {
        return rule.isOnlyOffered();
    }

    public int getCodesLeft() {
        return factors.recoveryCodesLeft(me().id());
    }

    /** What to set up; null when it is done. */
    public Enrolment getEnrolment() {
        return isActive() ? null : new Enrolment(staff.login(), secondStep.secretToEnrol(me().id()));
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
