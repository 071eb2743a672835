package fr.vigie.report.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.http.Form;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.report.Filing;
import fr.vigie.report.PlatformState;
import fr.vigie.report.ReportFacts;
import fr.vigie.report.StatusReports;
import fr.vigie.report.VisibleRegions;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code /equipe/signalements/nouveau.xhtml}: a report in 45 seconds, by keyboard. It opens with what the person filed
 * last (tool, region), today and the part of the day that is now; after filing it opens again for the next one.
 */
@Named
@ViewScoped
public class ReportForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NOON = 13;

    @Inject
    Filing filing;

    @Inject
    StatusReports reports;

    @Inject
    VisibleRegions visible;

    @Inject
    Platforms platforms;

    @Inject
    Vocabulary vocabulary;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    private final ReportFields fields = new ReportFields();

    @PostConstruct
    void begin() {
        Instant now = clock.instant();
        fields.setDay(ParisTime.day(now).toString());
        fields.setSlot((ParisTime.time(now).getHour() < NOON ? DayPart.MORNING : DayPart.AFTERNOON).code());
        var last = reports.lastFiledBy(staff.login());
        if (last.isPresent()) {
            ReportFacts facts = last.get().facts();
            fields.setPlatform(facts.platformCode());
            fields.setRegion(facts.regionCode());
        } else if (visible.regions().size() == 1) {
            fields.setRegion(visible.regions().get(0).code());
        }
    }

    /** Files the report and opens the form for the next one. */
    public String file() {
        try {
            long id = filing.file(fields.draft());
            return Form.done("nouveau", "report.page.filed", String.valueOf(id));
        } catch (Refused refused) {
            Form.show(refused, "signalement");
            return null;
        }
    }

    public ReportFields getFields() {
        return fields;
    }

    /** The tools of a form's region on its day, or all of them; one that was chosen before stays among them. */
    public List<PlatformAsOf> platformsFor(ReportFields chosen) {
        LocalDate day = day(chosen);
        boolean anywhere = chosen.getRegion() == null || chosen.getRegion().isBlank();
        List<PlatformAsOf> offered = (anywhere ? platforms.asOf(day) : platforms.inRegion(chosen.getRegion(), day))
                .stream().filter(platform -> !platform.isWorkaround()).toList();
        boolean kept = offered.stream().anyMatch(platform -> platform.code().equals(chosen.getPlatform()));
        return kept || chosen.getPlatform() == null
                ? offered
                : Stream.concat(platforms.nearest(chosen.getPlatform(), day).stream(), offered.stream())
                        .toList();
    }

    public List<Region> getRegions() {
        return visible.regions();
    }

    /** Whether the person may file for the whole country. */
    public boolean isNational() {
        return visible.covers(null);
    }

    public List<PlatformState> getStates() {
        return Arrays.stream(PlatformState.values())
                .filter(PlatformState::reported)
                .toList();
    }

    public List<DayPart> getSlots() {
        return List.of(DayPart.values());
    }

    public List<Term> getSymptoms() {
        return vocabulary.symptoms().stream().filter(Term::active).toList();
    }

    public String getToday() {
        return ParisTime.day(clock.instant()).toString();
    }

    private LocalDate day(ReportFields chosen) {
        try {
            return ParisTime.read(chosen.getDay()).day();
        } catch (Refused notYetADay) {
            return ParisTime.day(clock.instant());
        }
    }
}
