package fr.vigie.incident;

import fr.vigie.catalogue.Territories;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.incident.member.Moves;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Moment;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Makes one incident of two, and two of one. Both keep in their histories what became of them. */
@ApplicationScoped
@Requires(Permission.HANDLE_INCIDENTS)
public class Regrouping {

    @Inject
    IncidentRules rules;

    @Inject
    Incidents incidents;

    @Inject
    IncidentPhases phases;

    @Inject
    Moves moves;

    @Inject
    Territories territories;

    @Inject
    Handling handling;

    /**
     * Makes an incident stand for another one of the same tool too: it lasts as long as both, takes the other's testimonies
     * and reports, and its phases where it had none of its own.
     *
     * @param id the one that stays; of the same territory, or of the whole country
     * @param version the version of it that the person had read, or null
     * @param other the one that is set aside
     * @throws Refused on the fields {@code other} or {@code why}: none such, another tool, a territory that it doesn't hold
     * @throws Conflict when one of them was merged, set aside or changed meanwhile, or when a third one would overlap
     */
    @Transactional
    public void merge(long id, Integer version, Long other, String why) {
        if (other == null || other == id) {
            throw Refused.because("other", other == null ? "incident.other.missing" : "incident.other.itself");
        }
        // always in the same order: two people who merge the same two the other way round wait for each other, not for
        // ever
        Incident first = locked(Math.min(id, other), id, version);
        Incident second = locked(Math.max(id, other), id, version);
        Incident stays = first.id() == id ? first : second;
        Incident goes = first.id() == id ? second : first;
        if (!stays.platformCode().equals(goes.platformCode())) {
            throw Refused.because("other", "incident.other.tool");
        }
        if (stays.regionCode() != null && !stays.regionCode().equals(goes.regionCode())) {
            throw Refused.because("other", "incident.other.region");
        }
        String reason = IncidentRules.reason(why);
        IncidentPeriod own = stays.period();
        Phases both = phases.of(id).with(phases.of(other), own);
        IncidentPeriod whole = own.with(goes.period());
        String ground = whole.open() ? null : whole.end().equals(own.end()) ? stays.endGround() : goes.endGround();
        goes.mergeInto(stays, handling.now());
        incidents.settle();
        stays.correct(whole, ground);
        incidents.settle();
        phases.put(id, both.within(whole), handling.login(), handling.now());
        moves.all(other, id, mover());
        incidents.touch(stays);
        handling.tell(HistoryKind.ABSORBED, goes, reason, null, id);
        handling.tell(HistoryKind.MERGED, stays, reason, own.toString(), other);
    }

    private Incident locked(long which, long stays, Integer version) {
        try {
            return handling.take(which, which == stays ? version : null);
        } catch (Conflict gone) {
            throw which == stays ? gone : new Conflict(gone.onField("other").faults());
        } catch (Refused none) {
            throw which == stays ? none : none.onField("other");
        }
    }

    /**
     * Makes another incident of what came after an instant, or of what happened in one region of the country.
     *
     * @param version the version that the person had read, or null
     * @param at the instant from which on it is another incident, or blank
     * @param region the region that is another incident, or blank; one of the two is given
     * @return the number of the other incident
     * @throws Refused on the fields {@code at}, {@code region} or {@code why}
     * @throws Conflict when somebody else was faster, or when the region has an incident of its own then
     */
    @Transactional
    public long split(long id, Integer version, String at, String region, String why) {
        Incident incident = handling.take(id, version);
        String reason = IncidentRules.reason(why);
        boolean byTime = at != null && !at.isBlank();
        if (byTime == (region != null && !region.isBlank())) {
            throw Refused.because("at", "incident.split.oneOfTwo");
        }
        Incident other = byTime ? splitAt(incident, at, reason) : splitOff(incident, region);
        incidents.touch(incident);
        handling.tell(HistoryKind.SPLIT, incident, reason, null, other.id());
        handling.tell(HistoryKind.SPLIT_OFF, other, reason, null, id);
        return other.id();
    }

    private Incident splitAt(Incident incident, String at, String reason) {
        Moment moment;
        try {
            moment = rules.moment(at, null);
        } catch (Refused refused) {
            throw refused.onField("at");
        }
        Instant cut = moment.instant();
        IncidentPeriod whole = incident.period();
        if (!whole.covers(cut) || cut.equals(whole.start())) {
            throw Refused.because("at", "incident.split.outside");
        }
        Phases all = phases.of(incident.id());
        var later = new IncidentPeriod(cut, moment.precision(), whole.end(), whole.endPrecision());
        String ground = incident.endGround();
        incident.correct(whole.until(cut, moment.precision()), reason);
        incidents.settle();
        Incident other = opened(incident, incident.regionCode(), later, ground);
        phases.put(incident.id(), all.within(incident.period()), handling.login(), handling.now());
        phases.put(other.id(), all.within(later), handling.login(), handling.now());
        moves.since(incident.id(), other.id(), cut, mover());
        return other;
    }

    private Incident splitOff(Incident incident, String written) {
        String region = territories
                .region(written.strip())
                .orElseThrow(() -> Refused.because("region", "incident.region.unknown", written.strip()))
                .code();
        if (incident.regionCode() != null) {
            throw Refused.because("region", "incident.split.notNational");
        }
        incidents
                .clashing(incident.platformCode(), region, incident.period(), null)
                .ifPresent(clash -> {
                    throw Conflict.because("region", "incident.overlaps", String.valueOf(clash));
                });
        Incident other = opened(incident, region, incident.period(), incident.endGround());
        phases.put(other.id(), phases.of(incident.id()), handling.login(), handling.now());
        moves.ofRegion(incident.id(), other.id(), region, mover());
        return other;
    }

    private Incident opened(Incident from, String region, IncidentPeriod period, String ground) {
        Incident other = Incident.opened(
                from.platformCode(), region, period, ground, Origin.SPLIT, handling.login(), handling.now());
        incidents.add(other);
        return other;
    }

    private Moves.Mover mover() {
        return new Moves.Mover(handling.login(), handling.now());
    }
}
