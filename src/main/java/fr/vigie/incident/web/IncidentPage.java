package fr.vigie.incident.web;

import fr.vigie.http.Form;
import fr.vigie.http.NotThere;
import fr.vigie.incident.Following;
import fr.vigie.incident.HistoryLine;
import fr.vigie.incident.IncidentHistory;
import fr.vigie.incident.IncidentPhases;
import fr.vigie.incident.IncidentRow;
import fr.vigie.incident.PeriodDraft;
import fr.vigie.incident.Phases;
import fr.vigie.incident.Regrouping;
import fr.vigie.incident.Watching;
import fr.vigie.incident.member.Grouping;
import fr.vigie.incident.member.Members;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * {@code /equipe/incidents/incident.xhtml?id=…}: one incident with what it is made of and what was done to it, and everything
 * that may be done to it next. A clash keeps what was typed and shows the incident as it is now.
 */
@Named
@ViewScoped
public class IncidentPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int EMPTY_LINES = 2;

    @Inject
    Watching watching;

    @Inject
    IncidentPhases phases;

    @Inject
    IncidentHistory history;

    @Inject
    Members members;

    @Inject
    Following following;

    @Inject
    Regrouping regrouping;

    @Inject
    Grouping grouping;

    private final Map<String, String> text = new HashMap<>();
    private List<PhaseFields> lines = List.of();
    private long id;
    private int readVersion;
    private String failed;
    private transient IncidentRow row;

    /** Looks the incident up; 404 when there is none that the person may see, which the audit trail then tells. */
    public void load() {
        row = watching.one(id).orElse(null);
        if (row == null) {
            Form.none();
            return;
        }
        readVersion = row.version();
        text.putAll(PeriodFields.typed(row.period()));
        text.put("ground", row.endGround());
        var typed = new ArrayList<>(
                phases.of(id).all().stream().map(PhaseFields::of).toList());
        for (int i = 0; i < EMPTY_LINES; i++) {
            typed.add(new PhaseFields());
        }
        lines = typed;
    }

    public String close() {
        return done("cloture", "incident.page.done.closed", () -> {
            following.close(
                    id,
                    readVersion,
                    PeriodFields.time(text.get("closeEnd"), text.get("closeHour")),
                    PeriodFields.precision(text.get("closeHour")),
                    text.get("closeGround"));
            return id;
        });
    }

    public String reopen() {
        return done("reouverture", "incident.page.done.reopened", () -> {
            following.reopen(id, readVersion, text.get("reopenWhy"));
            return id;
        });
    }

    public String correct() {
        return done("periode", "incident.page.done.corrected", () -> {
            var draft = new PeriodDraft(
                    PeriodFields.time(text.get("start"), text.get("startHour")),
                    text.get("startPrecision"),
                    PeriodFields.time(text.get("end"), text.get("endHour")),
                    text.get("endPrecision"),
                    text.get("ground"));
            following.correct(id, readVersion, draft, text.get("correctWhy"));
            return id;
        });
    }

    public String correctPhases() {
        return done("etats", "incident.page.done.phased", () -> {
            following.correctPhases(
                    id, readVersion, lines.stream().map(PhaseFields::draft).toList(), text.get("phasesWhy"));
            return id;
        });
    }

    public String merge() {
        return done("reunion", "incident.page.done.merged", () -> {
            String other = text.get("other");
            boolean number = other != null && other.strip().matches("\\d{1,18}");
            regrouping.merge(id, readVersion, number ? Long.valueOf(other.strip()) : null, text.get("mergeWhy"));
            return id;
        });
    }

    public String split() {
        return done(
                "scission",
                "incident.page.done.split",
                () -> regrouping.split(
                        id,
                        readVersion,
                        PeriodFields.time(text.get("at"), text.get("atHour")),
                        text.get("splitRegion"),
                        text.get("splitWhy")));
    }

    public String setAside() {
        return done("ecart", "incident.page.done.setAside", () -> {
            following.setAside(id, readVersion, text.get("asideWhy"));
            return id;
        });
    }

    /** Adds all that is about its tool, territory and period. */
    public String gather() {
        int joined = grouping.gather(id);
        return Form.done("incident?id=" + id, "incident.page.done.gathered", joined);
    }

    /** Adds what was typed: what begins with S is a report. */
    public String add() {
        String typed = text.get("refs");
        var marks = Arrays.stream((typed == null ? "" : typed).split("[\\s,;]+"))
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.partitioningBy(mark -> mark.matches("S#?\\d+")));
        return done("ajout", "incident.page.done.joined", () -> {
            grouping.add(id, readVersion, marks.get(false), marks.get(true));
            return id;
        });
    }

    /** Takes a testimony or a report out. */
    public String remove() {
        String mark = text.get("mark");
        return done("retrait", "incident.page.done.left", () -> {
            grouping.remove(id, mark == null ? "" : mark.strip(), text.get("removeWhy"));
            return id;
        });
    }

    private String done(String form, String code, Supplier<Long> act) {
        try {
            return Form.done("incident?id=" + act.get(), code);
        } catch (Refused refused) {
            Form.show(refused, form);
            failed = form;
            row = null;
            if (refused instanceof Conflict) {
                readVersion = getRow().version();
            }
            return null;
        }
    }

    public IncidentRow getRow() {
        if (row == null) {
            row = watching.one(id).orElseThrow(NotThere::new);
        }
        return row;
    }

    /** Whether the person may change it. */
    public boolean isMine() {
        return watching.mayHandle(getRow());
    }

    public List<HistoryLine> getHistory() {
        return history.of(id);
    }

    public List<Phases.Span> getSpans() {
        return phases.of(id).spans(getRow().period().end());
    }

    /** How many testimonies and reports about it belong to no incident. */
    public long getWaiting() {
        return members.waiting(id);
    }

    /** The form that was refused, which stays unfolded; or null. */
    public String getFailed() {
        return failed;
    }

    public Map<String, String> getText() {
        return text;
    }

    public List<PhaseFields> getLines() {
        return lines;
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
