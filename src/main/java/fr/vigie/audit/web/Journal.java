package fr.vigie.audit.web;

import fr.vigie.audit.AuditFilter;
import fr.vigie.audit.AuditLine;
import fr.vigie.audit.AuditTrail;
import fr.vigie.http.Sentence;
import fr.vigie.http.list.ListAddress;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code /equipe/journal}: who changed what, latest first; the filter is in the address. The chain is checked on demand. */
@Named
@RequestScoped
public class Journal {

    private static final int ROWS = 100;

    @Inject
    AuditTrail trail;

    @Inject
    Sentence sentence;

    private final Map<String, String> asked = new HashMap<>();
    private String before;
    private List<AuditLine> lines;
    private Long broken;
    private boolean checked;

    /** What the address asks, by its names: {@code du}, {@code au}, {@code qui}, {@code action}, {@code objet}, {@code numero}. */
    public Map<String, String> getAsked() {
        return asked;
    }

    public List<AuditLine> getLines() {
        if (lines == null) {
            lines = trail.page(filter(), place(before), ROWS);
        }
        return lines;
    }

    /** The address of what came earlier; empty on the last page. */
    public String getEarlier() {
        return getLines().size() < ROWS
                ? ""
                : ListAddress.of(
                        asked,
                        Map.of("avant", String.valueOf(getLines().get(ROWS - 1).seq())));
    }

    /** The address of the latest lines. */
    public String getLatest() {
        return ListAddress.of(asked, Map.of());
    }

    public List<String> getActions() {
        return trail.actions();
    }

    public long getLength() {
        return trail.length();
    }

    /** What was done: in its room's words, in ours where the room has none, else its code. */
    public String did(String action) {
        return Stream.of(action, "audit.did." + action)
                .map(code -> Map.entry(code, sentence.of(code)))
                .filter(said -> !said.getKey().equals(said.getValue()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(action);
    }

    /** Walks the chain. */
    public void check() {
        broken = trail.firstBrokenLine().orElse(null);
        checked = true;
    }

    public boolean isChecked() {
        return checked;
    }

    /** The first line that doesn't hold, or null when all of them do. */
    public Long getBroken() {
        return broken;
    }

    private AuditFilter filter() {
        return new AuditFilter(
                day(asked.get("du")),
                day(asked.get("au")),
                given(asked.get("qui")),
                given(asked.get("action")),
                given(asked.get("objet")),
                given(asked.get("numero")));
    }

    /** A part of the address that means nothing lets everything through, as on any list. */
    private static LocalDate day(String written) {
        try {
            return given(written) == null ? null : ParisTime.read(written).day();
        } catch (Refused meaningless) {
            return null;
        }
    }

    private static long place(String written) {
        return written != null && written.matches("\\d{1,18}") ? Long.parseLong(written) : Long.MAX_VALUE;
    }

    private static String given(String part) {
        return part == null || part.isBlank() || part.indexOf('\0') >= 0 ? null : part.strip();
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
