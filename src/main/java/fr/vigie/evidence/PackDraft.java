package fr.vigie.evidence;

import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Territories;
import fr.vigie.evidence.content.Selection;
import fr.vigie.shared.Faults;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import fr.vigie.shared.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A pack as somebody asks for it, nothing checked yet.
 *
 * @param week {@code 2021-W14}; or else a period
 * @param from the first day, where no week is given
 * @param to the last day
 * @param platform one tool, or null; or else several in {@code platforms}
 * @param region one region ({@code R11} or {@code 11}), or null; or else several in {@code regions}
 * @param platforms codes of tools, or null
 * @param regions codes of regions, or null
 * @param academies codes of académies ({@code A24} or {@code 24}), or null
 * @param audience {@code press}, {@code parliament}, {@code court} or {@code internal}
 * @param purpose what for
 * @param recipient for whom
 * @param embargoUntil a moment in Paris, or null
 */
public record PackDraft(
        String week,
        String from,
        String to,
        String platform,
        String region,
        List<String> platforms,
        List<String> regions,
        List<String> academies,
        String audience,
        String purpose,
        String recipient,
        String embargoUntil) {

    private static final int LONGEST = 500;
    private static final int MOST_DAYS = 372;

    /**
     * The request that is meant.
     *
     * @param now embargoes end after it
     * @throws Refused with every fault, on the draft's own names
     */
    PackRequest read(Platforms known, Territories territories, Instant now) {
        var faults = new Faults();
        LocalDate[] period = period(faults);
        Set<String> tools = codes("platform", platform, platforms, "", known::exists, faults);
        Set<String> places = codes(
                "region", region, regions, "R", code -> territories.region(code).isPresent(), faults);
        Set<String> among = codes(
                "academies",
                null,
                academies,
                "A",
                code -> territories.academy(code).isPresent(),
                faults);
        PackAudience whom = PackAudience.find(audience == null || audience.isBlank() ? "press" : audience)
                .orElse(null);
        faults.require(whom != null, "audience", "evidence.audience.unknown");
        String why =
                faults.reading("purpose", () -> Text.required(purpose, LONGEST)).orElse(null);
        String who = faults.reading("recipient", () -> Text.required(recipient, LONGEST))
                .orElse(null);
        Instant until = embargoUntil == null || embargoUntil.isBlank()
                ? null
                : faults.reading(
                                "embargoUntil",
                                () -> ParisTime.read(embargoUntil).instant())
                        .orElse(null);
        faults.require(until == null || until.isAfter(now), "embargoUntil", "evidence.embargo.past");
        faults.refuseIfAny();
        return new PackRequest(new Selection(period[0], period[1], tools, places, among), whom, why, who, until);
    }

    /** What is selected, whoever it is for. @throws Refused as {@link #read} */
    Selection selection(Platforms known, Territories territories) {
        var faults = new Faults();
        LocalDate[] period = period(faults);
        Set<String> tools = codes("platform", platform, platforms, "", known::exists, faults);
        Set<String> places = codes(
                "region", region, regions, "R", code -> territories.region(code).isPresent(), faults);
        Set<String> among = codes(
                "academies",
                null,
                academies,
                "A",
                code -> territories.academy(code).isPresent(),
                faults);
        faults.refuseIfAny();
        return new Selection(period[0], period[1], tools, places, among);
    }

    private LocalDate[] period(Faults faults) {
        boolean days = from != null && !from.isBlank() || to != null && !to.isBlank();
        if (!days) {
            Week one = faults.reading("week", () -> Week.parse(week == null ? "" : week.strip()))
                    .orElse(null);
            return one == null ? null : new LocalDate[] {one.monday(), one.sunday()};
        }
        LocalDate first = day("from", from, faults);
        LocalDate last = day("to", to, faults);
        if (first == null || last == null) {
            return null;
        }
        faults.require(!last.isBefore(first), "to", "evidence.period.backwards");
        faults.require(ChronoUnit.DAYS.between(first, last) < MOST_DAYS, "to", "evidence.period.long");
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
        if (code != null && !code.isBlank()) {
            String bare = code.strip();
            codes.add(!prefix.isEmpty() && bare.startsWith(prefix) ? bare.substring(prefix.length()) : bare);
        }
    }
}
