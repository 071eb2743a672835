package fr.vigie.incident;

import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.incident.member.Moves;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Moment;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Follows an incident: its period and phases as they become known, its end, and that it goes on after all. */
@ApplicationScoped
@Requires(Permission.HANDLE_INCIDENTS)
public class Following {

    @Inject
    IncidentRules rules;

    @Inject
    Incidents incidents;

    @Inject
    IncidentPhases phases;

    @Inject
    Moves moves;

    @Inject
    Handling handling;

    /**
     * Corrects from when to when it lasted; phases that lie outside afterwards are cut.
     *
     * @param version the version that the person had read, or null
     * @param why why, which the history keeps
     * @throws Refused on the fields of {@link PeriodDraft} or {@code why}
     * @throws Conflict when somebody else was faster, or when it would overlap with another
     */
    @Transactional
    public void correct(long id, Integer version, PeriodDraft draft, String why) {
        Incident incident = handling.take(id, version);
        IncidentPeriod before = incident.period();
        IncidentPeriod after = rules.period(draft);
        String ground = draft.ground() == null || draft.ground().isBlank()
                ? null
                : IncidentRules.required("ground", draft.ground(), "incident.ground.missing");
        String reason = IncidentRules.reason(why);
        refuseClash(incident, after);
        incident.correct(after, ground);
        incidents.settle();
        phases.put(id, phases.of(id).moved(before, after), handling.login(), handling.now());
        handling.tell(HistoryKind.CORRECTED, incident, reason, before.toString(), null);
    }

    /**
     * Corrects in which state the tool was from when on.
     *
     * @param drafts all phases, in any order
     * @throws Refused on the fields {@code phases} or {@code why}
     * @throws Conflict when somebody else was faster
     */
    @Transactional
    public void correctPhases(long id, Integer version, List<PhaseDraft> drafts, String why) {
        Incident incident = handling.take(id, version);
        Phases before = phases.of(id);
        Phases after = rules.phases(drafts, incident.period());
        String reason = IncidentRules.reason(why);
        if (after.equals(before)) {
            return;
        }
        phases.put(id, after, handling.login(), handling.now());
        incidents.touch(incident);
        handling.tell(HistoryKind.PHASED, incident, reason, before.toString(), null);
    }

    /**
     * Says that it is over. Silence is no ground: somebody says by what it is known.
     *
     * @param end when, as {@link fr.vigie.shared.ParisTime#read} takes it
     * @param precision exact, about, day, or blank
     * @param ground by what it is known
     * @throws Refused on the fields {@code end} or {@code ground}
     * @throws Conflict when somebody else was faster
     */
    @Transactional
    public void close(long id, Integer version, String end, String precision, String ground) {
        Incident incident = handling.take(id, version);
        Moment moment;
        try {
            moment = rules.moment(end, precision);
        } catch (Refused refused) {
            throw refused.onField("end");
        }
        incident.close(
                IncidentRules.endOf(moment),
                moment.precision(),
                IncidentRules.required("ground", ground, "incident.ground.missing"));
        incidents.settle();
        phases.put(id, phases.of(id).within(incident.period()), handling.login(), handling.now());
        handling.tell(HistoryKind.CLOSED, incident, incident.endGround(), null, null);
    }

    /** Says that it goes on after all; refuses as {@link #close}. */
    @Transactional
    public void reopen(long id, Integer version, String why) {
        Incident incident = handling.take(id, version);
        String reason = IncidentRules.reason(why);
        String before = incident.endGround();
        refuseClash(incident, incident.period().reopened());
        incident.reopen();
        handling.tell(HistoryKind.REOPENED, incident, reason, before, null);
    }

    /** Sets aside what was no incident; its testimonies and reports may join another. */
    @Transactional
    public void setAside(long id, Integer version, String why) {
        Incident incident = handling.take(id, version);
        String reason = IncidentRules.reason(why);
        incident.setAside(handling.now());
        moves.release(id, new Moves.Mover(handling.login(), handling.now()));
        handling.tell(HistoryKind.SET_ASIDE, incident, reason, null, null);
    }

    private void refuseClash(Incident incident, IncidentPeriod period) {
        incidents
                .clashing(incident.platformCode(), incident.regionCode(), period, incident.id())
                .ifPresent(other -> {
                    throw Conflict.because("start", "incident.overlaps", String.valueOf(other));
                });
    }
}
