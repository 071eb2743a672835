package fr.vigie.weeklyreview;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Department;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Territories;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.french.FrenchPlaces;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.composition.Composer;
import fr.vigie.weeklyreview.composition.Extent;
import fr.vigie.weeklyreview.composition.WeekMaterial;
import fr.vigie.weeklyreview.drawing.Drawings;
import fr.vigie.weeklyreview.material.WeekMaterials;
import fr.vigie.weeklyreview.reply.Replies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Composes a part of a week: for one académie, for chosen tools. Nothing is kept: the same question gives the same text. */
@ApplicationScoped
public class Extracting {

    @Inject
    WeekMaterials materials;

    @Inject
    FrozenFigures frozen;

    @Inject
    Editions editions;

    @Inject
    Replies replies;

    @Inject
    Drawings drawings;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    /**
     * A part of a week's review, composed from what is known now.
     *
     * @param academy its code, or null for the whole country
     * @param tools codes; empty for all
     * @throws Refused when neither is chosen, or one of them isn't known
     */
    @Transactional
    @Requires(Permission.SEE_REVIEWS)
    public PublicReview of(Week week, String academy, Collection<String> tools) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        WeekMaterial part = extent(week, academy, tools).of(materials.of(week, now, academy));
        Edition edition = Edition.drafted(
                week, 1, ReviewText.of(Composer.compose(part)), frozen.json(part.figures()), now, staff.login(), now);
        return PublicReview.of(edition, editions, replies, drawings);
    }

    private Extent extent(Week week, String academy, Collection<String> tools) {
        if (academy == null && tools.isEmpty()) {
            throw Refused.because("academy", "weeklyreview.extract.nothing");
        }
        List<String> names = tools.stream()
                .map(code -> platforms
                        .nearest(code, week.monday())
                        .map(PlatformAsOf::name)
                        .orElseThrow(() -> Refused.because("platform", "weeklyreview.extract.platform", code)))
                .toList();
        if (academy == null) {
            return Extent.ofTools(FrenchNumbers.list(names), new TreeSet<>(tools));
        }
        Academy asked = territories
                .academy(academy)
                .orElseThrow(() -> Refused.because("academy", "weeklyreview.extract.academy", academy));
        Set<String> here = new TreeSet<>(Set.of("A" + asked.code(), "R" + asked.regionCode()));
        territories.departmentsOf(asked.code()).stream().map(Department::code).forEach(code -> here.add("D" + code));
        String name = FrenchPlaces.academy(asked.name());
        return new Extent(
                "l’" + name + (names.isEmpty() ? "" : ", " + FrenchNumbers.list(names)),
                new TreeSet<>(tools),
                asked.code(),
                here,
                name);
    }
}
