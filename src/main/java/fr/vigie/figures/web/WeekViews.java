package fr.vigie.figures.web;

import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.figures.Audience;
import fr.vigie.figures.Figures;
import fr.vigie.http.Sentence;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.shared.Messages;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the view of a week for one reader, in their language. */
@RequestScoped
public class WeekViews {

    @Inject
    Figures figures;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Sentence sentence;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    /** A week as known now. */
    WeekView of(Week week, Audience audience) {
        Map<String, List<String>> departments = territories.regions().stream()
                .collect(Collectors.toMap(
                        Region::code,
                        region -> territories.academiesOf(region.code()).stream()
                                .flatMap(academy -> territories.departmentsOf(academy.code()).stream())
                                .map(department -> department.code())
                                .toList()));
        Instant now = clock.instant();
        var counted = figures.week(week, audience, now);
        boolean internal = audience == Audience.INTERNAL;
        return new WeekView(
                counted,
                internal && !counted.surge().isEmpty() ? figures.arrivals(week, audience, now) : null,
                Week.of(now),
                words(),
                Stream.concat(counted.states().keySet().stream(), counted.byPlatform().keySet().stream())
                        .distinct()
                        .flatMap(code -> platforms.nearest(code, week.monday()).stream())
                        .toList(),
                territories.regions(),
                departments,
                internal ? links(week) : WeekLinks.none(week));
    }

    private WeekLinks links(Week week) {
        return new WeekLinks(
                week,
                staff.may(Permission.SEE_TESTIMONIES),
                staff.may(Permission.SEE_PUBLISHABLE_TESTIMONIES),
                staff.may(Permission.SEE_REPORTS),
                staff.may(Permission.SEE_STATEMENTS));
    }

    WeekWords words() {
        return new WeekWords(Messages.in(sentence.getLocale()), platforms, territories, vocabulary);
    }
}
