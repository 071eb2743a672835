package fr.vigie.imports.web;

import fr.vigie.http.Form;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.NotAllowed;
import fr.vigie.imports.BackgroundImports;
import fr.vigie.imports.ImportRunRow;
import fr.vigie.imports.ImportRuns;
import fr.vigie.imports.Imports;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** {@code /equipe/imports/import.xhtml?id=…}: how far a file is, what became of it, and its faults by pages. */
@Named
@ViewScoped
public class RunView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FAULTS = 100;

    @Inject
    Imports imports;

    @Inject
    ImportRuns runs;

    @Inject
    BackgroundImports background;

    @Inject
    CurrentStaff staff;

    private long id;
    private int first;

    /** As it stood when the page was last asked for; a view that is told again and again has one at every moment. */
    private transient ImportRunRow row;

    /** Looks up the run; 404 when there is none. */
    public void load() {
        row = null;
        if (getRow() == null) {
            Form.none();
        } else if (getRow().running()) {
            // nothing can be typed on this page meanwhile, so that asking for it again each second loses nothing
            FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Refresh", "1");
        }
    }

    /** Takes in the file that was checked. */
    public String take() {
        if (!mayTake()) {
            throw new NotAllowed(staff.login(), "import " + getRow().kind());
        }
        return background
                .take(id, staff.login())
                .map(started -> "import?faces-redirect=true&id=" + started)
                .orElseGet(() -> Form.done("index", "imports.gone"));
    }

    public ImportRunRow getRow() {
        if (row == null) {
            row = runs.row(id).orElse(null);
        }
        return row;
    }

    /** Whether the file was checked, is good, and still waits to be taken in. */
    public boolean isWaiting() {
        return getRow().dryRun() && getRow().accepted() && background.waits(id) && mayTake();
    }

    private boolean mayTake() {
        return imports.find(getRow().kind())
                .filter(kind -> staff.may(kind.needs()))
                .isPresent();
    }

    public List<ImportRuns.Line> getFaults() {
        return getRow().counts().faults() == 0 ? List.of() : runs.faults(id, first, FAULTS);
    }

    /** How many faults are listed, of those that there are. */
    public long getListed() {
        return Math.min(getRow().counts().faults(), Imports.MOST_FAULTS);
    }

    public int getNext() {
        return first + FAULTS < getListed() ? first + FAULTS : -1;
    }

    public int getPrevious() {
        return first > 0 ? Math.max(0, first - FAULTS) : -1;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(0, first);
    }
}
