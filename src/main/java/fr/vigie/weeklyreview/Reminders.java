package fr.vigie.weeklyreview;

import fr.vigie.catalogue.AuthorityType;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.figures.Audience;
import fr.vigie.figures.Figures;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.remark.FigureNames;
import fr.vigie.weeklyreview.remark.Remarks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells writers what they should look at again: of a review against its own figures, of a day's note against the week's. */
@ApplicationScoped
public class Reminders {

    private static final int SHORTEST_NAME = 3;

    @Inject
    Editions editions;

    @Inject
    Figures figures;

    @Inject
    FrozenFigures frozen;

    @Inject
    Platforms platforms;

    @Inject
    Clock clock;

    /** The figures that a text of this week may hold as fields: those of its last edition, else those of now. */
    @Requires(Permission.SEE_REVIEWS)
    public FigureNames figures(Week week) {
        return editions.latest(week)
                .map(Edition::figures)
                .map(FigureNames::of)
                .orElseGet(() -> FigureNames.of(frozen.json(figures.week(week, Audience.PUBLIC, clock.instant()))));
    }

    /** What is to be said of a text of this week. */
    @Requires(Permission.SEE_REVIEWS)
    public Remarks on(Week week, ReviewText text) {
        return new Remarks(figures(week), text.passages(), parties(week.monday()));
    }

    /** Companies behind the tools: to say something of them takes a source. */
    private Set<String> parties(LocalDate day) {
        return platforms.asOf(day).stream()
                .flatMap(Reminders::companies)
                .filter(name -> name != null && !name.isBlank())
                .flatMap(names -> Arrays.stream(names.split("\\s*[,;/(]\\s*")))
                .map(name -> name.replace(")", "").strip())
                .filter(name -> name.length() >= SHORTEST_NAME && Character.isUpperCase(name.charAt(0)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> companies(PlatformAsOf platform) {
        return Stream.of(
                platform.vendor(),
                platform.host(),
                platform.authorityType().side() == AuthorityType.Side.PRIVATE ? platform.authorityName() : null);
    }
}
