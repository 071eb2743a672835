package fr.vigie.incident.member;

import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.incident.Handling;
import fr.vigie.incident.HistoryKind;
import fr.vigie.incident.Incident;
import fr.vigie.incident.Incidents;
import fr.vigie.report.ReportRow;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.Testimony;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Puts testimonies and reports together with the incident that they tell of, and takes out what doesn't belong there. */
@ApplicationScoped
@Requires(Permission.HANDLE_INCIDENTS)
public class Grouping {

    @Inject
    Handling handling;

    @Inject
    Incidents incidents;

    @Inject
    Members members;

    @Inject
    Picking picking;

    /**
     * Adds testimonies and reports that somebody picked.
     *
     * @param version the version that the person had read, or null
     * @throws Refused as {@link Picking#resolve}: a rejected testimony joins no incident
     * @throws fr.vigie.shared.Conflict when the incident was changed meanwhile
     */
    @Transactional
    public void add(long id, Integer version, List<String> testimonies, List<String> reports) {
        Incident incident = handling.take(id, version);
        Picked picked = picking.resolve(testimonies, reports, incident.platformCode(), incident.regionCode());
        if (picked.none()) {
            throw Refused.because("testimonies", "incident.nothingPicked");
        }
        members.add(id, picked, handling.login(), handling.now());
        incidents.touch(incident);
        handling.tell(HistoryKind.JOINED, incident, null, picked.marks(), null);
    }

    /**
     * Adds every testimony and report of the incident's tool, territory and period that belongs to no incident.
     *
     * @return how many joined
     */
    @Transactional
    public int gather(long id) {
        Incident incident = handling.take(id, null);
        int joined = members.gather(id, handling.login(), handling.now());
        if (joined > 0) {
            incidents.touch(incident);
            handling.tell(HistoryKind.JOINED, incident, null, "+" + joined, null);
        }
        return joined;
    }

    /**
     * Takes one testimony or report out; it doesn't come back by itself.
     *
     * @param mark a reference, or a number after {@code T#} or {@code S#}
     * @throws Refused on the field {@code why} without a reason, on {@code mark} when it is no part of it
     */
    @Transactional
    public void remove(long id, String mark, String why) {
        Incident incident = handling.take(id, null);
        if (why == null || why.isBlank()) {
            throw Refused.because("why", "incident.why.missing");
        }
        Optional<Long> testimony =
                picking.testimony(mark).map(Testimony::id).filter(found -> members.contains(id, true, found));
        if (testimony.isPresent()) {
            members.removeTestimony(testimony.get(), handling.login(), handling.now());
        } else {
            members.removeReport(reported(id, mark), handling.login(), handling.now());
        }
        incidents.touch(incident);
        handling.tell(HistoryKind.LEFT, incident, why.strip(), mark, null);
    }

    private long reported(long id, String mark) {
        return picking.report(mark)
                .map(ReportRow::id)
                .filter(found -> members.contains(id, false, found))
                .orElseThrow(() -> Refused.because("mark", "incident.notPart"));
    }
}
