package fr.vigie.statement.web;

import fr.vigie.http.Form;
import fr.vigie.http.Language;
import fr.vigie.http.NotThere;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Messages;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.statement.Recording;
import fr.vigie.statement.StatementHistory;
import fr.vigie.statement.StatementRow;
import fr.vigie.statement.StatementVersion;
import fr.vigie.statement.Statements;
import fr.vigie.statement.capture.CaptureOf;
import fr.vigie.statement.capture.CaptureRow;
import fr.vigie.statement.capture.Captures;
import fr.vigie.statement.capture.Capturing;
import fr.vigie.statement.rebuttal.Contradiction;
import fr.vigie.statement.rebuttal.Contradictions;
import fr.vigie.statement.rebuttal.RebuttalKind;
import fr.vigie.statement.rebuttal.RebuttalRow;
import fr.vigie.statement.rebuttal.Rebuttals;
import fr.vigie.statement.rebuttal.Rebutting;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * {@code /equipe/declarations/declaration.xhtml?id=…}: one statement with its captures, what Vigie holds against it, what
 * answers it, and what it said before. The answer's form opens filled with what was found.
 */
@Named
@ViewScoped
public class StatementPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** An answer with what there is to say about its evidence. */
    public record Answer(RebuttalRow row, List<String> found, boolean weak, List<CaptureRow> captures) {}

    @Inject
    Statements statements;

    @Inject
    Rebuttals rebuttals;

    @Inject
    Captures captures;

    @Inject
    Contradictions contradictions;

    @Inject
    Recording recording;

    @Inject
    Rebutting rebutting;

    @Inject
    Capturing capturing;

    @Inject
    Clock clock;

    private final StatementFields fields = new StatementFields();
    private final StatementFields answer = new StatementFields();
    private long id;
    private int readVersion;
    private String reason = StatementVersion.Reason.CORRECTION.code();
    private String note;
    private transient Part file;
    private transient StatementRow row;
    private transient Contradiction found;

    /** Looks the statement up; 404 when there is none. */
    public void load() {
        if (statements.row(id).isEmpty()) {
            Form.none();
            return;
        }
        readVersion = getRow().version();
        fields.fill(getRow().facts());
        Contradiction against = getFound();
        boolean told = !against.testimonies().isEmpty();
        answer.getText().put("kind", (told ? RebuttalKind.BY_TESTIMONIES : RebuttalKind.BY_REPORTS).code());
        answer.getText().put("time", ParisTime.day(clock.instant()).toString());
        answer.getText().put("precision", "day");
        answer.getText()
                .put("author", rebuttals.recentAnswerers().stream().findFirst().orElse(null));
        answer.getText().put("summary", against.none() ? null : String.join(" ", against.sentences(Messages.FRENCH)));
        answer.setTicked(pieces().map(piece -> piece.evidence().reference()).toList());
    }

    /** Records an answer, with its capture when a file was chosen. */
    public String rebut() throws IOException {
        return done("reponse", "statement.page.answered", () -> {
            if (file == null || file.getSize() == 0) {
                rebutting.answer(id, answer.rebuttal());
            } else {
                capturing.answer(id, answer.rebuttal(), file.getInputStream(), file.getSubmittedFileName());
            }
        });
    }

    /** Takes an answer off the record. */
    public String withdrawAnswer(long rebuttal) throws IOException {
        return done("reponses", "statement.page.answerWithdrawn", () -> rebutting.withdraw(rebuttal));
    }

    /** Keeps another capture. */
    public String capture() throws IOException {
        return done("capture", "statement.page.captured", () -> {
            if (file == null) {
                throw Refused.because("file", "statement.capture.missing");
            }
            capturing.keep(
                    CaptureOf.statement(id),
                    file.getInputStream(),
                    file.getSubmittedFileName(),
                    null,
                    getRow().facts().url(),
                    note);
        });
    }

    /** Puts other words in the place of those on record, which are kept. */
    public String change() throws IOException {
        return done(
                "declaration",
                "statement.page.changed",
                () -> recording.change(
                        id,
                        readVersion,
                        fields.statement(),
                        Coded.find(StatementVersion.Reason.class, reason)
                                .filter(known -> known != StatementVersion.Reason.SOURCE_GONE)
                                .orElseThrow(() -> Refused.because("reason", "statement.choose")),
                        note));
    }

    /** Notes that the source has vanished. */
    public String sourceGone() throws IOException {
        return done("disparue", "statement.page.goneNoted", () -> recording.sourceGone(id, note));
    }

    /** Takes the statement off the record. */
    public String withdraw() throws IOException {
        return done("retrait", "statement.page.withdrawn", () -> recording.withdraw(id, note));
    }

    private interface Act {
        void run() throws IOException;
    }

    private String done(String form, String code, Act act) throws IOException {
        try {
            act.run();
            return Form.done("declaration?id=" + id, code);
        } catch (Refused refused) {
            Form.show(refused, form);
            return null;
        }
    }

    public StatementRow getRow() {
        if (row == null) {
            row = statements.row(id).orElseThrow(NotThere::new);
        }
        return row;
    }

    public List<CaptureRow> getCaptures() {
        return captures.of(CaptureOf.statement(id));
    }

    public List<StatementHistory> getHistory() {
        return statements.history(id);
    }

    /** What Vigie holds against the statement. */
    public Contradiction getFound() {
        if (found == null) {
            found = contradictions.of(getRow().facts());
        }
        return found;
    }

    /** The same, in sentences. */
    public List<String> getFoundSentences() {
        return getFound().sentences(language());
    }

    /** Testimonies, reports and incidents that could be cited. */
    public List<Contradiction.Piece> getPieces() {
        return Stream.concat(pieces(), getFound().incidents().stream()).toList();
    }

    /** What an answer rests on unless somebody unticks it: an incident repeats them, and is ticked by hand. */
    private Stream<Contradiction.Piece> pieces() {
        return Stream.concat(getFound().testimonies().stream(), getFound().reports().stream());
    }

    /** Evidence cited by an answer on record, so that it isn't offered twice in silence. */
    public List<Answer> getAnswers() {
        return rebuttals.of(id).stream()
                .map(rebuttal -> {
                    var check = contradictions.check(getRow().facts(), rebuttal.evidence());
                    return new Answer(
                            rebuttal,
                            check.sentences(language()),
                            check.weak(),
                            captures.of(CaptureOf.rebuttal(rebuttal.id())));
                })
                .toList();
    }

    /** Whether an answer still lacks what its publication needs. */
    public boolean lacksCapture(Answer shown) {
        return shown.row().withdrawnAt() == null && !shown.row().publishable();
    }

    private static Messages language() {
        return Language.of((HttpServletRequest) Objects.requireNonNull(
                FacesContext.getCurrentInstance().getExternalContext().getRequest()));
    }

    public StatementFields getFields() {
        return fields;
    }

    public StatementFields getAnswer() {
        return answer;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
