package fr.vigie.incident.member;

import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.incident.IncidentRow;
import fr.vigie.incident.Incidents;
import fr.vigie.report.ReportRow;
import fr.vigie.report.StatusReports;
import fr.vigie.report.VisibleRegions;
import fr.vigie.shared.Faults;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.Testimony;
import fr.vigie.testimony.TestimonyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the testimonies and reports that somebody picked, and says which of them may not join an incident. */
@ApplicationScoped
public class Picking {

    /** The most testimonies or reports of one selection. */
    public static final int MOST = 500;

    @Inject
    Testimonies testimonies;

    @Inject
    StatusReports reports;

    @Inject
    Incidents incidents;

    @Inject
    Territories territories;

    @Inject
    VisibleRegions visible;

    @Inject
    CurrentStaff staff;

    /**
     * Looks up what was picked for an incident of a tool and a territory.
     *
     * @param told numbers or references of testimonies
     * @param reported numbers or references of reports, {@code S#} before a number or not
     * @param region the region's code, or null for the whole country
     * @throws fr.vigie.shared.Refused on the fields {@code testimonies} and {@code reports}, once for each that doesn't
     *     exist for the person, was rejected, withdrawn or replaced, is about another tool or region, or belongs to another
     *     incident
     */
    public Picked resolve(List<String> told, List<String> reported, String platform, String region) {
        var faults = new Faults();
        faults.require(told.size() <= MOST, "testimonies", "incident.tooMany", MOST);
        faults.require(reported.size() <= MOST, "reports", "incident.tooMany", MOST);
        faults.refuseIfAny();
        Set<Long> found = new LinkedHashSet<>();
        told.stream()
                .map(String::strip)
                .distinct()
                .forEach(reference -> testimony(reference)
                        .ifPresentOrElse(
                                testimony -> {
                                    refuseTestimony(testimony, platform, region, faults);
                                    found.add(testimony.id());
                                },
                                () -> faults.add("testimonies", "incident.testimony.none", reference)));
        Set<Long> filed = new LinkedHashSet<>();
        reported.stream()
                .map(String::strip)
                .distinct()
                .forEach(reference -> report(reference)
                        .ifPresentOrElse(
                                report -> {
                                    refuseReport(report, platform, region, faults);
                                    filed.add(report.id());
                                },
                                () -> faults.add("reports", "incident.report.none", reference)));
        faults.refuseIfAny();
        return new Picked(List.copyOf(found), List.copyOf(filed));
    }

    /** A testimony of the person's académies, by number or reference. */
    public Optional<Testimony> testimony(String reference) {
        return testimonies.find(reference).filter(testimony -> staff.scope().covers(testimony.academy()));
    }

    /** A report that the person may see, by number or reference. */
    public Optional<ReportRow> report(String reference) {
        String number = reference.replaceFirst("^S#", "");
        if (reference.indexOf(0) >= 0) {
            return Optional.empty();
        }
        return number.matches("\\d{1,18}")
                ? reports.row(Long.parseLong(number), visible.codes())
                : reports.referred(reference, visible.codes());
    }

    private void refuseTestimony(Testimony testimony, String platform, String region, Faults faults) {
        String mark = testimony.mark();
        if (testimony.state() != TestimonyState.ACCEPTED && testimony.state() != TestimonyState.TO_REDACT) {
            faults.add(
                    "testimonies",
                    testimony.state() == TestimonyState.RECEIVED
                            ? "incident.testimony.waiting"
                            : "incident.testimony.rejected",
                    mark);
        } else if (testimony.isWithdrawn()) {
            faults.add("testimonies", "incident.testimony.withdrawn", mark);
        } else if (!testimony.platform().equals(platform)) {
            faults.add("testimonies", "incident.testimony.tool", mark);
        } else if (region != null
                && territories
                        .regionOf(testimony.academy())
                        .map(Region::code)
                        .filter(region::equals)
                        .isEmpty()) {
            faults.add("testimonies", "incident.testimony.region", mark);
        } else {
            incidents
                    .containing(testimony.id())
                    .map(IncidentRow::id)
                    .ifPresent(other ->
                            faults.add("testimonies", "incident.testimony.elsewhere", mark, String.valueOf(other)));
        }
    }

    private static void refuseReport(ReportRow report, String platform, String region, Faults faults) {
        String mark = report.reference() == null ? "S#" + report.id() : report.reference();
        if (!report.inForce()) {
            faults.add("reports", "incident.report.replaced", mark);
        } else if (!report.facts().platformCode().equals(platform)) {
            faults.add("reports", "incident.report.tool", mark);
        } else if (region != null && !region.equals(report.facts().regionCode())) {
            faults.add("reports", "incident.report.region", mark);
        }
    }
}
