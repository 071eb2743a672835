package fr.vigie.moderation.web;

import fr.vigie.http.Form;
import fr.vigie.http.NotThere;
import fr.vigie.moderation.Doubt;
import fr.vigie.moderation.Moderation;
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
import java.util.List;

/**
 * {@code /equipe/temoignages/temoignage.xhtml?id=…}: one testimony, its words as written and as shown side by side, all
 * decisions on it, and a new one where the person may decide.
 */
@Named
@ViewScoped
public class TestimonyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Reading reading;

    @Inject
    Moderation moderation;

    private final DecisionFields fields = new DecisionFields();
    private String id;
    private transient TestimonyFile file;

    /** Looks the testimony up; 404 when there is none that the person may see. */
    public void load() {
        file = id == null ? null : reading.one(id).orElse(null);
        if (file == null) {
            Form.none();
        } else {
            fields.fill(file);
        }
    }

    /** Decides; what was typed stays where it is refused. */
    public String decide(String decision) {
        try {
            moderation.decide(getFile().row().id(), fields.draft(decision));
            return Form.done("temoignage?id=" + getFile().row().id(), "moderation.page.decided." + decision);
        } catch (Refused refused) {
            Form.show(refused, "choix");
            if (refused instanceof Conflict) {
                file = null;
                fields.readAgain(getFile());
            }
            return null;
        }
    }

    /** Asks the witness. */
    public String ask() {
        try {
            moderation.ask(getFile().row().id(), fields.getQuestion());
            return Form.done("temoignage?id=" + getFile().row().id(), "moderation.page.asked");
        } catch (Refused refused) {
            Form.show(refused, "choix");
            return null;
        }
    }

    /** Masks every probable name in what is to be shown. */
    public void mask() {
        fields.mask();
    }

    public TestimonyFile getFile() {
        if (file == null) {
            file = reading.one(id).orElseThrow(NotThere::new);
        }
        return file;
    }

    /** The original of a duplicate, as an address takes it. */
    public String getDuplicateAddress() {
        return URLEncoder.encode(getFile().row().duplicateOf(), StandardCharsets.UTF_8);
    }

    public List<Words.Piece> getOriginal() {
        return Words.pieces(getFile().original());
    }

    /** What makes one look twice at the original words, by their names in {@link Doubt}. */
    public List<String> getDoubts() {
        return getFile().doubts().stream().map(Enum::name).toList();
    }

    public DecisionFields getFields() {
        return fields;
    }

    public String getId() {
        return id;
    }

    /** A page stays with what it was opened for: whoever sends another number with its form finds nothing. */
    public void setId(String id) {
        if (this.id != null && !this.id.equals(id)) {
            Form.none();
            return;
        }
        this.id = id;
    }
}
