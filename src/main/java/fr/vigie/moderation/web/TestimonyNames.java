package fr.vigie.moderation.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.http.Sentence;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.school.School;
import fr.vigie.school.Schools;
import fr.vigie.shared.ParisTime;
import fr.vigie.testimony.search.TestimonyRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What the pages of testimonies call things, and what they offer to choose from. */
@Named
@RequestScoped
public class TestimonyNames {

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Schools schools;

    @Inject
    CurrentStaff staff;

    @Inject
    Sentence sentence;

    @Inject
    Clock clock;

    private final Map<String, String> called = new HashMap<>();

    /** The name of a testimony's tool as it was on its day. */
    public String platform(TestimonyRow row) {
        return platforms
                .nearest(row.platform(), row.observedDay())
                .map(PlatformAsOf::name)
                .orElse(row.platform());
    }

    public String academy(String code) {
        return code == null ? "" : territories.academy(code).map(Academy::name).orElse(code);
    }

    /** A school as the directory calls it; its code when the directory doesn't have it. */
    public String school(String uai) {
        return called.computeIfAbsent(
                uai, code -> schools.find(code).map(School::called).orElse(code));
    }

    public String symptom(String code) {
        return vocabulary.symptom(code).map(this::label).orElse("");
    }

    public String feature(String code) {
        return code == null ? "" : vocabulary.feature(code).map(this::label).orElse(code);
    }

    public String reason(String code) {
        return code == null
                ? ""
                : vocabulary.rejectionReasons().stream()
                        .filter(reason -> reason.code().equals(code))
                        .map(this::label)
                        .findFirst()
                        .orElse(code);
    }

    /** When the problem was met, as exactly as it is known. */
    public String observed(TestimonyRow row) {
        return row.observedAt() == null || !row.precision().hasHour()
                ? sentence.day(row.observedDay())
                : sentence.moment(row.observedAt());
    }

    /** How many pupils were kept out of how many, or nothing. */
    public String pupils(TestimonyRow row) {
        if (row.pupilsConcerned() == null && row.pupilsBlocked() == null) {
            return "";
        }
        return row.pupilsBlocked() == null
                ? sentence.of("moderation.page.pupils.concerned", row.pupilsConcerned())
                : row.pupilsConcerned() == null
                        ? sentence.of("moderation.page.pupils.blocked", row.pupilsBlocked())
                        : sentence.of("moderation.page.pupils.both", row.pupilsBlocked(), row.pupilsConcerned());
    }

    /** Where it was met, as far as it may be seen. */
    public String place(TestimonyRow row) {
        return String.join(
                " · ",
                Stream.of(
                                row.academy() == null ? null : academy(row.academy()),
                                row.department(),
                                row.schoolKind() == null ? null : sentence.of("testimony.school." + row.schoolKind()),
                                row.school() == null ? null : school(row.school()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    public List<PlatformAsOf> getPlatforms() {
        return platforms.asOf(ParisTime.day(clock.instant())).stream()
                .filter(platform -> !platform.isWorkaround())
                .toList();
    }

    public List<Region> getRegions() {
        return territories.regions().stream()
                .filter(region -> territories.academiesOf(region.code()).stream()
                        .anyMatch(academy -> staff.scope().covers(academy.code())))
                .toList();
    }

    public List<Academy> getAcademies() {
        return territories.academies().stream()
                .filter(academy -> staff.scope().covers(academy.code()))
                .toList();
    }

    public List<Term> getSymptoms() {
        return vocabulary.symptoms();
    }

    public List<Term> getReasons() {
        return vocabulary.rejectionReasons().stream().filter(Term::active).toList();
    }

    /** A term in the language of the page. */
    public String label(Term term) {
        return sentence.getLanguage().equals("en") ? term.labelEn() : term.label();
    }
}
