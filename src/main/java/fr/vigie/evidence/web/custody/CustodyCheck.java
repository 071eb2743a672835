package fr.vigie.evidence.web.custody;

import fr.vigie.evidence.custody.Rewriting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** On {@code /equipe/journal}: whether what the database holds still is what was published, looked at on demand. */
@Named
@RequestScoped
public class CustodyCheck {

    @Inject
    Rewriting rewriting;

    private Rewriting.Found found;

    /** Looks. */
    public void look() {
        found = rewriting.look();
    }

    public boolean isLooked() {
        return found != null;
    }

    public boolean isWhole() {
        return found.isWhole();
    }

    public int getHeads() {
        return found.heads();
    }

    public int getRoots() {
        return found.roots();
    }

    public int getWords() {
        return found.words();
    }

    /** The first day that was rewritten, as it is written in {@code /journal.txt}; empty for none. */
    public String getDay() {
        return found.day() == null ? "" : found.day().toString();
    }

    public List<String> getWeeks() {
        return found.weeks();
    }

    /** Testimonies whose words were edited, by their numbers. */
    public List<Long> getEdited() {
        return found.edited();
    }
}
