package fr.vigie.incident.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.http.Sentence;
import fr.vigie.incident.IncidentRow;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.TimePrecision;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;

/** How the pages of incidents name tools, places and times; tools as they were when the incident began. */
@Named
@RequestScoped
public class IncidentNames {

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Sentence sentence;

    /** The tool's name as of the incident's first day. */
    public String platform(IncidentRow row) {
        PlatformAsOf then = then(row);
        return then == null ? row.platform() : then.name();
    }

    /** The tool as of the incident's first day, with who answered for it and who hosted it then; null when nobody knows. */
    public PlatformAsOf then(IncidentRow row) {
        return platforms.nearest(row.platform(), row.period().firstDay()).orElse(null);
    }

    /** The incident's region, or the whole country. */
    public String place(IncidentRow row) {
        return region(row.region());
    }

    /** A region by its code, or the whole country for null. */
    public String region(String code) {
        return code == null
                ? sentence.of("report.page.national")
                : territories.region(code).map(Region::name).orElse(code);
    }

    /** An académie by its code. */
    public String academy(String code) {
        return territories.academy(code).map(Academy::name).orElse(code);
    }

    /** A problem by its code, in the reader's language. */
    public String symptom(String code) {
        return vocabulary
                .symptom(code)
                .map(sentence.getLanguage().equals("en") ? Term::labelEn : Term::label)
                .orElse(code);
    }

    /** When it began, as closely as known. */
    public String start(IncidentRow row) {
        return moment(row.period().start(), row.period().startPrecision());
    }

    /** When it ended, as closely as known; empty while it goes on. */
    public String end(IncidentRow row) {
        return row.period().open()
                ? ""
                : row.period().endPrecision() == TimePrecision.DAY
                        ? sentence.day(row.period().lastDay())
                        : moment(row.period().end(), row.period().endPrecision());
    }

    private String moment(Instant at, TimePrecision precision) {
        return switch (precision) {
            case EXACT -> sentence.moment(at);
            case ABOUT -> sentence.of("incident.about", sentence.moment(at));
            default -> sentence.day(ParisTime.day(at));
        };
    }
}
