package fr.vigie.evidence.content;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.evidence.release.Leaving;
import fr.vigie.evidence.release.Selection;
import fr.vigie.evidence.table.DataFiles;
import fr.vigie.evidence.table.Tables;
import fr.vigie.figures.WeekFigures;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of public figures: by week, day, tool, region, académie, symptom. A filter picks lines and never counts anew. */
@ApplicationScoped
class FigureTables {

    @Inject
    Leaving leaving;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Vocabulary vocabulary;

    /** The name of a tool on a day, kept for the dossier. */
    String name(Map<String, String> names, String code, LocalDate day) {
        return names.computeIfAbsent(
                code, c -> platforms.nearest(c, day).map(PlatformAsOf::name).orElse(c));
    }

    /** Adds the names of the places of a selection, under their codes with the letter before them. */
    void namePlaces(Selection selection, Map<String, String> names) {
        selection
                .regions()
                .forEach(code -> territories.region(code).ifPresent(region -> names.put("R" + code, region.name())));
        selection
                .academies()
                .forEach(code -> territories.academy(code).ifPresent(academy -> names.put("A" + code, academy.name())));
    }

    /** Writes them. @param names of tools by code, to which those that occur are added */
    void write(Selection selection, SortedMap<Week, WeekFigures> weeks, Map<String, String> names, DataFiles files)
            throws IOException {
        List<WeekFigures> whole = weeks.entrySet().stream()
                .filter(week -> selection.holds(week.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        files.begin(Tables.WEEKS);
        if (selection.isWhole()) {
            whole.forEach(week -> files.line(
                    week.week(),
                    week.from(),
                    week.to(),
                    week.testimonies().published(),
                    week.academies(),
                    week.regions(),
                    week.lostSessions(),
                    week.pupilsBlocked(),
                    week.waitingRoom().blocked(),
                    week.waitingRoom().concerned(),
                    week.reports(),
                    week.statements(),
                    week.contradicted()));
        }
        files.end();
        files.begin(Tables.DAYS);
        if (selection.isWhole()) {
            weeks.forEach((week, f) -> f.byDay().forEach((day, n) -> {
                if (selection.holds(day)) {
                    files.line(week, day, n);
                }
            }));
        }
        files.end();
        files.begin(Tables.TOOLS);
        if (selection.isEverywhere()) {
            whole.forEach(week -> new TreeSet<>(week.states().keySet())
                    .stream()
                            .filter(selection::holdsPlatform)
                            .forEach(code -> files.line(
                                    week.week(),
                                    code,
                                    name(names, code, week.from()),
                                    authorities(code, week.from(), week.to()),
                                    week.byPlatform().getOrDefault(code, 0L),
                                    week.inaccessibleUntil().get(code))));
        }
        files.end();
        files.begin(Tables.TOOL_DAYS);
        if (selection.isEverywhere()) {
            weeks.forEach((week, f) -> f.states().forEach((code, days) -> {
                if (selection.holdsPlatform(code)) {
                    days.forEach((day, state) -> {
                        if (selection.holdsToolDay(code, day)) {
                            long n = f.byPlatformDay()
                                    .getOrDefault(code, new TreeMap<>())
                                    .getOrDefault(day, 0L);
                            files.line(week, day, code, name(names, code, day), authority(code, day), n, state.code());
                        }
                    });
                }
            }));
        }
        files.end();
        places(selection, whole, files);
        Map<String, String> labels = vocabulary.symptoms().stream().collect(Collectors.toMap(Term::code, Term::label));
        files.begin(Tables.SYMPTOMS);
        if (selection.isWhole()) {
            whole.forEach(week -> week.bySymptom()
                    .forEach((code, n) -> files.line(week.week(), code, labels.getOrDefault(code, code), n)));
        }
        files.end();
    }

    private String authority(String code, LocalDate day) {
        return platforms.nearest(code, day).map(PlatformAsOf::authorityName).orElse(null);
    }

    /** Who answered for a tool, one after the other where that changed within the week. */
    private String authorities(String code, LocalDate first, LocalDate last) {
        List<String> inTurn = Stream.concat(
                        platforms.nearest(code, first).stream(),
                        platforms.changesOf(code, first, last).values().stream())
                .map(PlatformAsOf::authorityName)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return inTurn.isEmpty() ? null : String.join(", puis ", inTurn);
    }

    private void places(Selection selection, List<WeekFigures> whole, DataFiles files) throws IOException {
        Map<String, String> regionOf = leaving.regionOf();
        files.begin(Tables.REGIONS);
        if (selection.isAnyTool()) {
            whole.forEach(week -> week.byRegion().forEach((code, n) -> {
                if (selection.holdsRegion(code)) {
                    files.line(
                            week.week(),
                            "R" + code,
                            territories.region(code).map(Region::name).orElse(code),
                            n);
                }
            }));
        }
        files.end();
        files.begin(Tables.ACADEMIES);
        if (selection.isAnyTool()) {
            whole.forEach(week -> week.byAcademy().forEach((code, n) -> {
                if (selection.holdsAcademy(code, regionOf.get(code))) {
                    files.line(
                            week.week(),
                            "A" + code,
                            territories.academy(code).map(Academy::name).orElse(code),
                            n);
                }
            }));
        }
        files.end();
    }
}
