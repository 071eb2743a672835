package fr.vigie.moderation.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Territories;
import fr.vigie.http.Form;
import fr.vigie.moderation.Backlog;
import fr.vigie.moderation.Doubt;
import fr.vigie.moderation.Duplicates;
import fr.vigie.moderation.LikelyDuplicate;
import fr.vigie.moderation.Moderation;
import fr.vigie.moderation.Queue;
import fr.vigie.moderation.QueueFilter;
import fr.vigie.moderation.Reading;
import fr.vigie.moderation.TestimonyFile;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code /equipe/moderation}: what waits, one testimony at a time. What is wanted, what was put off and what was just
 * decided are in the address; after each decision the next testimony comes by GET.
 */
@Named
@ViewScoped
public class QueuePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PUT_OFF = 100;

    @Inject
    Queue queue;

    @Inject
    Reading reading;

    @Inject
    Moderation moderation;

    @Inject
    Duplicates duplicates;

    @Inject
    Territories territories;

    private final DecisionFields fields = new DecisionFields();
    private String platform;
    private String academy;
    private String order;
    private String todo;
    private String putOff;
    private Long id;
    private Long done;
    private transient TestimonyFile file;
    private transient TestimonyFile doneFile;
    private transient List<LikelyDuplicate> alike;

    /** Takes the testimony asked for, or the next one; 404 when there is none that the person may see. */
    public void load() {
        if (id != null && reading.one(String.valueOf(id)).isEmpty()) {
            Form.none();
            return;
        }
        if (id == null || !queue.take(id)) {
            id = queue.next(getFilter(), skipped()).orElse(null);
        }
        file = id == null ? null : reading.one(String.valueOf(id)).orElse(null);
        if (file != null) {
            fields.fill(file);
        }
    }

    /** Decides and goes on; what was typed stays where it is refused. */
    public String decide(String decision) {
        try {
            moderation.decide(id, fields.draft(decision));
            return address(putOff, "fait=" + id);
        } catch (Refused refused) {
            Form.show(refused, "choix");
            if (refused instanceof Conflict) {
                file = null;
                fields.readAgain(getFile());
            } else {
                queue.take(id);
            }
            return null;
        }
    }

    /** Decides that it repeats one of those offered. */
    public String repeats(String mark) {
        fields.setDuplicateOf(mark);
        return decide("doublon");
    }

    /** Asks the witness and goes on. */
    public String ask() {
        try {
            moderation.ask(id, fields.getQuestion());
            return address(putOff, "fait=" + id);
        } catch (Refused refused) {
            Form.show(refused, "choix");
            return null;
        }
    }

    /** Masks every probable name in what is to be shown. */
    public void mask() {
        fields.mask();
        queue.take(id);
    }

    /** Puts this one off and goes on. */
    public String skip() {
        queue.release();
        return address((putOff == null ? "" : putOff + ",") + id, null);
    }

    /** Lets go of this one and leaves. */
    public String leave() {
        queue.release();
        return "/equipe/temoignages/index?faces-redirect=true";
    }

    /** Takes the last decision back, within a minute, and shows the testimony again. */
    public String undo() {
        try {
            moderation.takeBack(done);
            return address(putOff, "id=" + done);
        } catch (Refused late) {
            Form.show(late, "annulation");
            return null;
        }
    }

    /** The testimony being read, or null when nothing waits. */
    public TestimonyFile getFile() {
        if (file == null && id != null) {
            file = reading.one(String.valueOf(id)).orElse(null);
        }
        return file;
    }

    /** The testimony just decided, or null. */
    public TestimonyFile getDoneFile() {
        if (doneFile == null && done != null) {
            doneFile = reading.one(String.valueOf(done)).orElse(null);
        }
        return doneFile;
    }

    /** Whether the last decision can still be taken back. */
    public boolean isUndoable() {
        return done != null && moderation.mayTakeBack(done);
    }

    public List<LikelyDuplicate> getAlike() {
        if (alike == null) {
            alike = getFile() == null ? List.of() : duplicates.of(getFile());
        }
        return alike;
    }

    public List<Words.Piece> getOriginal() {
        return Words.pieces(getFile().original());
    }

    public Backlog getBacklog() {
        return queue.backlog(getFilter());
    }

    QueueFilter getFilter() {
        return new QueueFilter(
                blank(platform) ? null : platform,
                blank(academy)
                        ? null
                        : territories.academy(academy).map(Academy::code).orElse(null),
                "a_masquer".equals(todo),
                "afflux".equals(order));
    }

    private List<Long> skipped() {
        return putOff == null
                ? List.of()
                : Arrays.stream(putOff.split(","))
                        .filter(number -> number.matches("\\d{1,18}"))
                        .limit(MOST_PUT_OFF)
                        .map(Long::valueOf)
                        .toList();
    }

    /** This page with the same choices. */
    private String address(String off, String more) {
        return "index?faces-redirect=true"
                + List.of(
                                part("plateforme", platform),
                                part("academie", academy),
                                part("ordre", order),
                                part("etat", todo),
                                part("passe", off),
                                more == null ? "" : "&" + more)
                        .stream()
                        .collect(Collectors.joining());
    }

    private static String part(String name, String value) {
        return blank(value) ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static boolean blank(String value) {
        return value == null || value.isBlank();
    }

    /** What makes one look twice at the original words, by their names in {@link Doubt}. */
    public List<String> getDoubts() {
        return getFile().doubts().stream().map(Enum::name).toList();
    }

    public DecisionFields getFields() {
        return fields;
    }

    public String getPlatform() {
        return platform;
    }

    public void setPlatform(String platform) {
        this.platform = platform;
    }

    public String getAcademy() {
        return academy;
    }

    public void setAcademy(String academy) {
        this.academy = academy;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public String getTodo() {
        return todo;
    }

    public void setTodo(String todo) {
        this.todo = todo;
    }

    public String getPutOff() {
        return putOff;
    }

    public void setPutOff(String putOff) {
        this.putOff = putOff;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getDone() {
        return done;
    }

    public void setDone(Long done) {
        this.done = done;
    }
}
