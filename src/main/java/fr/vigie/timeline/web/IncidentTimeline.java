package fr.vigie.timeline.web;

import fr.vigie.http.Sentence;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.incident.IncidentRow;
import fr.vigie.incident.member.Members;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.ParisTime;
import fr.vigie.timeline.Happening;
import fr.vigie.timeline.Happenings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The timeline of {@code /equipe/incidents/incident.xhtml}: one mark each testimony for who reads testimonies, those of their
 * académies; one mark a day for the others, who know how many there are and no more.
 */
@Named
@RequestScoped
public class IncidentTimeline {

    private static final Duration AFTER_THE_LAST_WORD = Duration.ofHours(12);

    @Inject
    Happenings happenings;

    @Inject
    Members members;

    @Inject
    ChartMaking making;

    @Inject
    CurrentStaff staff;

    @Inject
    Sentence sentence;

    @Inject
    Clock clock;

    private long shownId;
    private Chart shown;
    private long elsewhere;

    /** The chart of an incident. */
    public Chart of(IncidentRow incident) {
        if (shown == null || shownId != incident.id()) {
            boolean reads = staff.may(Permission.SEE_TESTIMONIES);
            Set<String> academies =
                    staff.scope().national() ? null : staff.scope().academies();
            var all = new ArrayList<>(happenings.seenByStaff(incident, academies, reads));
            if (!reads) {
                all.addAll(byDay(incident));
                all.sort(Comparator.comparing(Happening::from).thenComparing(Happening::kind));
            }
            elsewhere = reads ? incident.testimonies() - countTestimonies(all) : 0;
            shown = making.chart(
                    "frise", sentence.of("timeline.title"), incident.period().start(), until(incident, all), all, true);
            shownId = incident.id();
        }
        return shown;
    }

    /** How many of its testimonies come from académies that aren't the reader's. */
    public long elsewhere(IncidentRow incident) {
        of(incident);
        return elsewhere;
    }

    private static long countTestimonies(List<Happening> all) {
        return all.stream()
                .filter(each -> each.kind() == Happening.Kind.TESTIMONY)
                .count();
    }

    private List<Happening> byDay(IncidentRow incident) {
        var days = new TreeMap<java.time.LocalDate, Long>();
        members.testimonies(incident.id(), null).forEach(told -> days.merge(told.day(), 1L, Long::sum));
        return days.entrySet().stream()
                .map(day -> new Happening(
                        Happening.Kind.TESTIMONY,
                        ParisTime.startOf(day.getKey()),
                        null,
                        Happening.Precision.DAY_PART,
                        DayPart.WHOLE_DAY,
                        "",
                        "",
                        0,
                        null,
                        sentence.of("timeline.testimonies", day.getValue())))
                .toList();
    }

    /** An axis that goes on ends soon after the last word: what came later nobody knows. */
    private Instant until(IncidentRow incident, List<Happening> all) {
        if (incident.period().end() != null) {
            return incident.period().end();
        }
        Instant last = all.stream()
                .map(each -> each.to() == null ? each.from() : each.to())
                .max(Instant::compareTo)
                .orElse(incident.period().start());
        Instant soon = last.plus(AFTER_THE_LAST_WORD);
        return soon.isAfter(clock.instant()) ? clock.instant() : soon;
    }
}
