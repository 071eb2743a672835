package fr.vigie.moderation.web;

import fr.vigie.http.Form;
import fr.vigie.moderation.notice.AskingForNotice;
import fr.vigie.moderation.notice.Notice;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /equipe/moderation/avis}: be told by e-mail what waits, or no longer. */
@Named
@RequestScoped
public class NoticeForm {

    private static final String PAGE = "avis";

    @Inject
    AskingForNotice asking;

    private String address;
    private Integer hours = 24;
    private String code;

    /** Gives an address. */
    public String ask() {
        try {
            asking.ask(address, hours);
            return Form.done(PAGE, "moderation.notice.asked", address.strip());
        } catch (Refused refused) {
            Form.show(refused, "adresse");
            return null;
        }
    }

    /** Types the code that came there. */
    public String confirm() {
        try {
            asking.confirm(code);
            return Form.done(PAGE, "moderation.notice.confirmed");
        } catch (Refused refused) {
            Form.show(refused, "preuve");
            return null;
        }
    }

    /** Asks for no more. */
    public String stop() {
        asking.stop();
        return Form.done(PAGE, "moderation.notice.ended");
    }

    /** Whether letters can be sent from here. */
    public boolean isPossible() {
        return asking.isPossible();
    }

    /** What was asked for, or null. */
    public Notice getMine() {
        return asking.mine().orElse(null);
    }

    public List<Integer> getOffered() {
        return AskingForNotice.HOURS;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
