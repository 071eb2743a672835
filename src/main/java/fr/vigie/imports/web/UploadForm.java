package fr.vigie.imports.web;

import fr.vigie.http.Form;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.imports.BackgroundImports;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportRunRow;
import fr.vigie.imports.ImportRuns;
import fr.vigie.imports.Imports;
import fr.vigie.imports.ReceivedFile;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;

/** {@code /equipe/imports}: choose a kind and a file, which is then checked in the background. */
@Named
@RequestScoped
public class UploadForm {

    private static final int LATEST = 20;

    @Inject
    Imports imports;

    @Inject
    BackgroundImports background;

    @Inject
    ImportRuns runs;

    @Inject
    CurrentStaff staff;

    private String kind;
    private Part file;

    /** Begins to check the file and goes on to the page that shows how far it is. */
    public String send() throws IOException {
        try {
            CsvImport chosen = imports.find(kind)
                    .filter(found -> staff.may(found.needs()))
                    .orElseThrow(() -> Refused.because("kind", "imports.kind.missing"));
            if (file == null || file.getSize() == 0) {
                throw Refused.because("file", "imports.file.missing");
            }
            ReceivedFile received = ReceivedFile.receive(file.getInputStream(), file.getSubmittedFileName());
            return "import?faces-redirect=true&id=" + background.check(chosen, received, staff.login());
        } catch (Refused refused) {
            Form.show(refused, "envoi");
            return null;
        }
    }

    public List<String> getKinds() {
        return imports.kinds().stream()
                .filter(each -> staff.may(each.needs()))
                .map(CsvImport::kind)
                .toList();
    }

    /** The latest runs of everybody. */
    public List<ImportRunRow> getLatest() {
        return runs.latest(LATEST);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
