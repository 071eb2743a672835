package fr.vigie.statement.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.http.Form;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.statement.Recording;
import fr.vigie.statement.StatementKind;
import fr.vigie.statement.Statements;
import fr.vigie.statement.capture.Capturing;
import fr.vigie.statement.rebuttal.RebuttalKind;
import fr.vigie.statement.rebuttal.Rebuttals;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * {@code /equipe/declarations/nouvelle.xhtml}: « the minister has just said ». It opens with this very minute; words and
 * a capture are filed together, and the next page shows what Vigie holds against them.
 */
@Named
@ViewScoped
public class StatementForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How closely a moment may be known, in the order in which to offer it. */
    private static final List<String> PRECISIONS =
            List.of("exact", "about", "day", "matin", "apres_midi", "soir", "period");

    @Inject
    Recording recording;

    @Inject
    Capturing capturing;

    @Inject
    Statements statements;

    @Inject
    Rebuttals rebuttals;

    @Inject
    Platforms platforms;

    @Inject
    Clock clock;

    private final StatementFields fields = new StatementFields();
    private transient Part file;

    @PostConstruct
    void begin() {
        Instant now = clock.instant();
        fields.getText().put("time", ParisTime.day(now).toString());
        fields.getText().put("hour", ParisTime.time(now).toString().substring(0, 5));
        fields.getText().put("precision", "about");
    }

    /** Puts the statement on record, with its capture when a file was chosen, and goes on to what answers it. */
    public String record() throws IOException {
        try {
            long id = file == null || file.getSize() == 0
                    ? recording.record(fields.statement())
                    : capturing.record(fields.statement(), file.getInputStream(), file.getSubmittedFileName(), null);
            return Form.done("declaration?id=" + id, "statement.page.recorded");
        } catch (Refused refused) {
            Form.show(refused, "declaration");
            return null;
        }
    }

    public StatementFields getFields() {
        return fields;
    }

    public List<StatementKind> getKinds() {
        return List.of(StatementKind.values());
    }

    public List<RebuttalKind> getRebuttalKinds() {
        return List.of(RebuttalKind.values());
    }

    public List<String> getPrecisions() {
        return PRECISIONS;
    }

    /** The tools of a form's day, the national ones first; what was ticked stays among them. */
    public List<PlatformAsOf> platformsFor(StatementFields chosen) {
        LocalDate day = day(chosen);
        List<PlatformAsOf> offered = platforms.asOf(day).stream()
                .filter(platform -> !platform.isWorkaround())
                .sorted(Comparator.comparing(platform -> !platform.isNational()))
                .toList();
        List<PlatformAsOf> kept = chosen.getTicked().stream()
                .filter(code -> offered.stream().noneMatch(each -> each.code().equals(code)))
                .flatMap(code -> platforms.nearest(code, day).stream())
                .toList();
        return java.util.stream.Stream.concat(kept.stream(), offered.stream()).toList();
    }

    public List<String> getOffices() {
        return statements.recentOffices();
    }

    public List<String> getOrganisations() {
        return statements.recentOrganisations();
    }

    public List<String> getAnswerers() {
        return rebuttals.recentAnswerers();
    }

    public String getToday() {
        return ParisTime.day(clock.instant()).toString();
    }

    private LocalDate day(StatementFields chosen) {
        try {
            return ParisTime.read(chosen.getText().get("time")).day();
        } catch (Refused notYetADay) {
            return ParisTime.day(clock.instant());
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
