package fr.vigie.evidence;

import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Territories;
import fr.vigie.evidence.release.IncidentWindow;
import fr.vigie.evidence.release.Selection;
import fr.vigie.incident.IncidentRow;
import fr.vigie.incident.Incidents;
import fr.vigie.shared.Faults;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Text;
import fr.vigie.shared.Week;
import fr.vigie.statement.StatementRow;
import fr.vigie.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Reads what somebody asks a pack to be, with every fault of it at once, on the draft's own names. */
@ApplicationScoped
class DraftReading {

    private static final int LONGEST = 500;
    private static final int MOST_DAYS = 372;
    private static final int MOST_CHOSEN = 50;

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

    /** The request that is meant. @throws Refused with every fault */
    PackRequest request(PackDraft draft) {
        var faults = new Faults();
        Optional<Selection> selection = selection(draft, faults);
        PackAudience whom = PackAudience.find(blank(draft.audience()) ? "press" : draft.audience())
                .orElse(null);
        faults.require(whom != null, "audience", "evidence.audience.unknown");
        String why = faults.reading("purpose", () -> Text.required(draft.purpose(), LONGEST))
                .orElse(null);
        String who = faults.reading("recipient", () -> Text.required(draft.recipient(), LONGEST))
                .orElse(null);
        Instant until = blank(draft.embargoUntil())
                ? null
                : faults.reading(
                                "embargoUntil",
                                () -> ParisTime.read(draft.embargoUntil()).instant())
                        .orElse(null);
        faults.require(until == null || until.isAfter(clock.instant()), "embargoUntil", "evidence.embargo.past");
        faults.refuseIfAny();
        return new PackRequest(selection.orElseThrow(), whom, why, who, until);
    }

    /** What is selected, whoever it is for. @throws Refused with every fault */
    Selection selection(PackDraft draft) {
        var faults = new Faults();
        Optional<Selection> selection = selection(draft, faults);
        faults.refuseIfAny();
        return selection.orElseThrow();
    }

    private Optional<Selection> selection(PackDraft draft, Faults faults) {
        List<IncidentRow> chosen = incidents(draft.incidents(), faults);
        LocalDate[] period = period(draft, chosen, faults);
        Set<String> tools = codes("platform", draft.platform(), draft.platforms(), "", platforms::exists, faults);
        Set<String> places = codes(
                "region",
                draft.region(),
                draft.regions(),
                "R",
                code -> territories.region(code).isPresent(),
                faults);
        Set<String> among = codes(
                "academies",
                null,
                draft.academies(),
                "A",
                code -> territories.academy(code).isPresent(),
                faults);
        Set<Long> said = statements(draft.statements(), faults);
        if (period == null || !faults.none()) {
            return Optional.empty();
        }
        List<IncidentWindow> windows = new ArrayList<>();
        for (IncidentRow incident : chosen) {
            IncidentWindow window = window(incident, period[1]);
            faults.require(
                    !window.from().isAfter(period[1]) && !window.to().isBefore(period[0]),
                    "incidents",
                    "evidence.incident.outside",
                    String.valueOf(incident.id()));
            windows.add(window);
        }
        return Optional.of(new Selection(period[0], period[1], tools, places, among, windows, said));
    }

    private static IncidentWindow window(IncidentRow incident, LocalDate last) {
        LocalDate from = incident.period().firstDay();
        LocalDate to = incident.period().open() ? last : incident.period().lastDay();
        return new IncidentWindow(incident.id(), incident.platform(), incident.region(), from, to);
    }

    private LocalDate[] period(PackDraft draft, List<IncidentRow> chosen, Faults faults) {
        if (!blank(draft.from()) || !blank(draft.to())) {
            return days(draft, faults);
        }
        if (blank(draft.week()) && !chosen.isEmpty()) {
            LocalDate today = ParisTime.day(clock.instant());
            LocalDate first = chosen.stream()
                    .map(incident -> incident.period().firstDay())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            LocalDate last = chosen.stream()
                    .map(incident -> window(incident, today).to())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return checked(first, last, "incidents", faults);
        }
        Week one = faults.reading(
                        "week",
                        () -> Week.parse(
                                draft.week() == null ? "" : draft.week().strip()))
                .orElse(null);
        return one == null ? null : new LocalDate[] {one.monday(), one.sunday()};
    }

    private static LocalDate[] days(PackDraft draft, Faults faults) {
        LocalDate first = day("from", draft.from(), faults);
        LocalDate last = day("to", draft.to(), faults);
        return first == null || last == null ? null : checked(first, last, "to", faults);
    }

    private static LocalDate[] checked(LocalDate first, LocalDate last, String field, Faults faults) {
        faults.require(!last.isBefore(first), field, "evidence.period.backwards");
        faults.require(ChronoUnit.DAYS.between(first, last) < MOST_DAYS, field, "evidence.period.long");
        return new LocalDate[] {first, last};
    }

    private static LocalDate day(String field, String text, Faults faults) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException malformed) {
            faults.require(false, field, "evidence.day.malformed");
            return null;
        }
    }

    private List<IncidentRow> incidents(List<String> numbers, Faults faults) {
        List<IncidentRow> chosen = new ArrayList<>();
        for (String number : numbers("incidents", numbers, faults)) {
            Optional<IncidentRow> row = number(number).flatMap(incidents::row).filter(IncidentRow::holds);
            faults.require(row.isPresent(), "incidents", "evidence.incident.unknown", number);
            row.ifPresent(chosen::add);
        }
        return chosen;
    }

    private Set<Long> statements(List<String> numbers, Faults faults) {
        Set<Long> chosen = new TreeSet<>();
        for (String number : numbers("statements", numbers, faults)) {
            Optional<StatementRow> row =
                    number(number).flatMap(statements::row).filter(known -> known.withdrawnAt() == null);
            faults.require(row.isPresent(), "statements", "evidence.statement.unknown", number);
            row.ifPresent(known -> chosen.add(known.id()));
        }
        return chosen;
    }

    private static Set<String> numbers(String field, List<String> numbers, Faults faults) {
        Set<String> given = new TreeSet<>();
        for (String number : numbers == null ? List.<String>of() : numbers) {
            if (!blank(number)) {
                given.add(number.strip());
            }
        }
        faults.require(given.size() <= MOST_CHOSEN, field, "evidence.chosen.many", String.valueOf(MOST_CHOSEN));
        return given;
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Set<String> codes(
            String field, String one, List<String> several, String prefix, Predicate<String> known, Faults faults) {
        Set<String> codes = new TreeSet<>();
        for (String code : several == null ? List.<String>of() : several) {
            add(codes, code, prefix);
        }
        add(codes, one, prefix);
        codes.forEach(code -> faults.require(known.test(code), field, "evidence.code.unknown", code));
        return codes;
    }

    private static void add(Set<String> codes, String code, String prefix) {
        if (!blank(code)) {
            String bare = code.strip();
            codes.add(!prefix.isEmpty() && bare.startsWith(prefix) ? bare.substring(prefix.length()) : bare);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
