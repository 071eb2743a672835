package fr.vigie.evidence.web;

import fr.vigie.evidence.EvidencePacks;
import fr.vigie.evidence.Notices;
import fr.vigie.evidence.PackRow;
import fr.vigie.evidence.Requesting;
import fr.vigie.http.Form;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.shared.Refused;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;

/** {@code /equipe/preuves/dossier.xhtml?id=…}: how far a pack is, its file, and who fetched it. */
@Named
@ViewScoped
public class PackView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    EvidencePacks packs;

    @Inject
    Requesting requesting;

    @Inject
    Notices notices;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    private long id;
    private boolean refused;
    private transient PackRow row;

    /** Looks the pack up; 404 when there is none. */
    public void load() {
        row = null;
        if (getRow() == null) {
            Form.none();
        } else if (getRow().state().isOpen()) {
            // nothing can be typed on this page meanwhile, so that asking for it again loses nothing
            FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Refresh", "2");
        }
    }

    /** Gives it up. */
    public String cancel() {
        try {
            requesting.cancel(id);
            return Form.done("dossier?id=" + id, "evidence.cancelled");
        } catch (Refused late) {
            Form.show(late, "suivi");
            return null;
        }
    }

    /** Tries again. */
    public String retry() {
        try {
            requesting.retry(id);
            return "dossier?faces-redirect=true&id=" + id;
        } catch (Refused not) {
            Form.show(not, "suivi");
            return null;
        }
    }

    /** Notes that the recipient was told. */
    public String told() {
        notices.told(id);
        return Form.done("dossier?id=" + id, "evidence.notice.done");
    }

    /** How many quotations were withdrawn since, and not yet told; 0 for none. */
    public long getOwed() {
        return notices.owed(id).map(Notices.Owed::quotations).orElse(0L);
    }

    public String getNotice() {
        return notices.draft(id);
    }

    public PackRow getRow() {
        if (row == null) {
            row = packs.row(id).orElse(null);
        }
        return row;
    }

    /** Whether others have to wait for it. */
    public boolean isUnderEmbargo() {
        return getRow().isUnderEmbargo(clock.instant());
    }

    /** Whether who looks may fetch it now. */
    public boolean isFetchable() {
        return getRow().file() != null
                && getShreddedFor().isEmpty()
                && (!isUnderEmbargo() || getRow().askedBy().equals(staff.login()));
    }

    /** Why its file was deleted; empty while it is there. */
    public String getShreddedFor() {
        return packs.shreddedFor(id).orElse("");
    }

    /** How large the file is, in megabytes, at least a tenth. */
    public double getMegabytes() {
        return Math.max(1, Math.round(getRow().file().bytes() / 100_000.0)) / 10.0;
    }

    public List<EvidencePacks.Fetched> getFetches() {
        return packs.fetches(id);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public boolean isRefused() {
        return refused;
    }

    public void setRefused(boolean refused) {
        this.refused = refused;
    }
}
