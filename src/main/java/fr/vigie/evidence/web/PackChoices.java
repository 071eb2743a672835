package fr.vigie.evidence.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.incident.IncidentFilter;
import fr.vigie.incident.IncidentOrder;
import fr.vigie.incident.IncidentRow;
import fr.vigie.incident.Incidents;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import fr.vigie.statement.StatementFilter;
import fr.vigie.statement.StatementOrder;
import fr.vigie.statement.StatementRow;
import fr.vigie.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What the form of a pack offers to choose from, for the period that is typed into it. */
@ApplicationScoped
class PackChoices {

    private static final int MOST = 200;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Incidents incidents;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    /** Tools in use, all regions and académies, the incidents of the period and the statements said or answered in it. */
    public record Offer(
            List<PlatformAsOf> tools,
            List<Region> regions,
            List<Academy> academies,
            List<IncidentRow> incidents,
            List<StatementRow> statements) {}

    /** For a week, or for days where those are typed; what can't be read is left aside. */
    Offer of(String week, String from, String to) {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        Optional<Week> one = Week.tryParse(week == null ? "" : week.strip());
        LocalDate begin = first.or(() -> one.map(Week::monday)).orElse(null);
        LocalDate end = last.or(() -> one.map(Week::sunday)).orElse(null);
        boolean days = first.isPresent() || last.isPresent();
        return new Offer(
                platforms.asOf(end == null ? ParisTime.day(clock.instant()) : end),
                territories.regions(),
                territories.academies(),
                incidents.page(
                        new IncidentFilter(begin, end, null, null, null, null), IncidentOrder.START, false, 0, MOST),
                statements.page(
                        new StatementFilter(
                                days ? null : one.orElse(null),
                                days ? begin : null,
                                days ? end : null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                false),
                        StatementOrder.SAID,
                        false,
                        0,
                        MOST));
    }

    /** The week to begin with, where an incident or a statement was asked for; empty where neither is known. */
    Optional<Week> week(List<String> incident, List<String> statement) {
        return number(incident)
                .flatMap(incidents::row)
                .map(row -> row.period().firstDay())
                .or(() -> number(statement)
                        .flatMap(statements::row)
                        .map(row -> row.facts().moment().day()))
                .map(Week::of);
    }

    private static Optional<Long> number(List<String> typed) {
        return typed.stream()
                .findFirst()
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
