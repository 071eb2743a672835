package fr.vigie.moderation.web;

import fr.vigie.catalogue.Territories;
import fr.vigie.csv.Separator;
import fr.vigie.handover.HandingOver;
import fr.vigie.http.Form;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The form below the list of testimonies that registers it as taken away, and then gives it out as a file. */
@Named
@RequestScoped
public class TakingAway {

    @Inject
    HandingOver handingOver;

    @Inject
    TestimonyList list;

    @Inject
    Territories territories;

    private String purpose;
    private String recipient;
    private String separator = Separator.SEMICOLON.getName();

    /** Registers and goes on to the file. */
    public String take() {
        try {
            list.getQuery().filter(territories);
            String between = Separator.of(separator).getName();
            return "liste?faces-redirect=true&id="
                    + handingOver.register("testimonies", list.getQuery().address(Map.of()), purpose, recipient)
                    + "&separator=" + between;
        } catch (Refused refused) {
            Form.show(refused, "emporter");
            return null;
        }
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public String getSeparator() {
        return separator;
    }

    public void setSeparator(String separator) {
        this.separator = separator;
    }

    public Separator[] getSeparators() {
        return Separator.values();
    }
}
