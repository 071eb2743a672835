package fr.vigie.report.web;

import fr.vigie.http.Form;
import fr.vigie.http.NotThere;
import fr.vigie.report.Filing;
import fr.vigie.report.ReportRow;
import fr.vigie.report.StatusReports;
import fr.vigie.report.VisibleRegions;
import fr.vigie.shared.Refused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** {@code /equipe/signalements/signalement.xhtml?id=…}: one report with all it ever said; corrected or taken back here. */
@Named
@ViewScoped
public class ReportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    StatusReports reports;

    @Inject
    Filing filing;

    @Inject
    VisibleRegions visible;

    private final ReportFields fields = new ReportFields();
    private long id;

    /** The row that the person has read: correcting anything later would be a clash. */
    private long readId;

    /** Looks up the report and goes on to the one in force; 404 when there is none that the person may see. */
    public void load() {
        if (reports.row(id, visible.codes()).isEmpty()) {
            Form.none();
        } else {
            readId = getCurrent().id();
            fields.fill(getCurrent().facts());
        }
    }

    /** Puts the correction in its place. */
    public String correct() {
        try {
            long corrected = filing.correct(readId, fields.draft());
            return Form.done("signalement?id=" + corrected, "report.page.corrected");
        } catch (Refused refused) {
            Form.show(refused, "signalement");
            return null;
        }
    }

    /** Takes the report back. */
    public String withdraw() {
        try {
            filing.withdraw(readId);
            return Form.done("signalement?id=" + id, "report.page.withdrawn");
        } catch (Refused refused) {
            Form.show(refused, "retrait");
            return null;
        }
    }

    /** The row that holds now. */
    public ReportRow getCurrent() {
        List<ReportRow> history = getHistory();
        if (history.isEmpty()) {
            throw new NotThere();
        }
        return history.get(history.size() - 1);
    }

    /** All rows, oldest first. */
    public List<ReportRow> getHistory() {
        return reports.history(id, visible.codes());
    }

    public ReportFields getFields() {
        return fields;
    }

    public long getId() {
        return id;
    }

    /** A page stays with what it was opened for: whoever sends another number with its form finds nothing. */
    public void setId(long id) {
        if (this.id != 0 && this.id != id) {
            Form.none();
            return;
        }
        this.id = id;
    }
}
