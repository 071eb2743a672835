package fr.vigie.evidence.web;

import fr.vigie.evidence.EvidencePacks;
import fr.vigie.evidence.Notices;
import fr.vigie.evidence.PackRow;
import fr.vigie.evidence.Requesting;
import fr.vigie.http.Form;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /equipe/preuves}: the latest packs. */
@Named
@RequestScoped
public class PackList {

    private static final int LATEST = 50;

    @Inject
    EvidencePacks packs;

    @Inject
    Notices notices;

    @Inject
    Requesting requesting;

    private List<PackRow> latest;
    private String week;
    private int edition = 1;
    private String recipient;

    /** Gathers the file that proves a review, and goes on to its page. */
    public String prove() {
        try {
            return "dossier?faces-redirect=true&id="
                    + requesting.askFor(Week.parse(week == null ? "" : week.strip()), edition, recipient);
        } catch (Refused refused) {
            Form.show(refused, "bilan");
            return null;
        }
    }

    /** Packs whose recipients have to be told. */
    public List<Notices.Owed> getOwed() {
        return notices.owed();
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }

    public int getEdition() {
        return edition;
    }

    public void setEdition(int edition) {
        this.edition = edition;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    /** Latest first. */
    public List<PackRow> getLatest() {
        if (latest == null) {
            latest = packs.latest(LATEST);
        }
        return latest;
    }
}
