package fr.vigie.report;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Department;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.school.UaiCode;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.Faults;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What makes a report acceptable, whether it is typed, sent by a program or read from a file. */
@ApplicationScoped
public class ReportRules {

    private static final Pattern UAI_SHAPE = Pattern.compile("\\b[0-9]{7}[A-Za-z]\\b");

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Clock clock;

    /**
     * Makes facts of a draft.
     *
     * @throws Refused with every fault, on the fields of {@link ReportDraft}: an unknown tool, region, state, symptom or
     *     part of the day; a day that is missing, no day, or after today in Paris; a region that the tool doesn't serve;
     *     a text that is too long
     */
    public ReportFacts read(ReportDraft draft) {
        var faults = new Faults();
        Optional<LocalDate> day = day(draft.day(), faults);
        Optional<PlatformAsOf> platform = platform(draft.platform(), day.orElse(today()), faults);
        Optional<DayPart> slot = slot(draft.slot(), faults);
        Optional<PlatformState> state = state(draft.state(), faults);
        String region = region(draft.region(), platform, faults);
        String symptom = symptom(draft.symptom(), faults);
        String instance = text("instance", draft.instance(), ReportFacts.LONGEST_INSTANCE, faults);
        checkUai(instance, faults);
        String comment = text("comment", draft.comment(), ReportFacts.LONGEST_COMMENT, faults);
        faults.refuseIfAny();
        return new ReportFacts(
                platform.orElseThrow().code(),
                instance,
                day.orElseThrow(),
                slot.orElseThrow(),
                region,
                state.orElseThrow(),
                symptom,
                comment);
    }

    /** A tool that wasn't in service that day may still have been reported: its period may be known by halves. */
    private Optional<PlatformAsOf> platform(String code, LocalDate day, Faults faults) {
        if (blank(code)) {
            faults.add("platform", "report.platform.missing");
            return Optional.empty();
        }
        Optional<PlatformAsOf> platform = platforms.nearest(code.strip(), day);
        faults.require(platform.isPresent(), "platform", "report.platform.unknown", code);
        return platform;
    }

    private Optional<LocalDate> day(String written, Faults faults) {
        return faults.reading("day", () -> {
            ParisTime.Reading reading = ParisTime.read(written);
            if (!reading.dateOnly()) {
                throw Refused.because("day", "report.day.noHour");
            }
            if (reading.day().isAfter(today())) {
                throw Refused.because("day", "report.day.future");
            }
            return reading.day();
        });
    }

    private static Optional<DayPart> slot(String code, Faults faults) {
        Optional<DayPart> slot = blank(code) ? Optional.of(DayPart.WHOLE_DAY) : DayPart.find(code.strip());
        faults.require(slot.isPresent(), "slot", "report.slot.unknown", code);
        return slot;
    }

    private static Optional<PlatformState> state(String code, Faults faults) {
        if (blank(code)) {
            faults.add("state", "report.state.missing");
            return Optional.empty();
        }
        Optional<PlatformState> state = PlatformState.find(code.strip()).filter(PlatformState::reported);
        faults.require(state.isPresent(), "state", "report.state.unknown", code);
        return state;
    }

    private String region(String written, Optional<PlatformAsOf> platform, Faults faults) {
        if (blank(written)) {
            return null;
        }
        var region = territories.region(written.strip());
        if (region.isEmpty()) {
            faults.add("region", "report.region.unknown", written);
            return null;
        }
        String code = region.get().code();
        faults.require(
                platform.isEmpty() || serves(platform.get(), code),
                "region",
                "report.region.notServed",
                platform.map(PlatformAsOf::name).orElse(""),
                region.get().name());
        return code;
    }

    private boolean serves(PlatformAsOf platform, String regionCode) {
        return platform.isNational()
                || platform.prefixedTerritories().isEmpty()
                || platform.prefixedTerritories().stream()
                        .anyMatch(territory -> regionOf(territory).equals(regionCode));
    }

    private String regionOf(String prefixed) {
        String code = prefixed.substring(1);
        return switch (prefixed.charAt(0)) {
            case 'A' -> territories.academy(code).map(Academy::regionCode).orElse("");
            case 'D' -> territories.department(code).map(Department::regionCode).orElse("");
            default -> code;
        };
    }

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }

    private String symptom(String code, Faults faults) {
        if (blank(code)) {
            return null;
        }
        faults.require(vocabulary.symptom(code.strip()).isPresent(), "symptom", "report.symptom.unknown", code);
        return code.strip();
    }

    private static String text(String field, String text, int longest, Faults faults) {
        return faults.reading(field, () -> Text.read(text, longest)).orElse(null);
    }

    /** An instance is told in free words; a school's code in them has to be one. */
    private static void checkUai(String instance, Faults faults) {
        Matcher code = UAI_SHAPE.matcher(instance == null ? "" : instance);
        while (code.find()) {
            String found = code.group();
            faults.reading("instance", () -> UaiCode.read(found));
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
