package fr.vigie.incident;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Department;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Territories;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Moment;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import fr.vigie.shared.TimePrecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What makes an incident acceptable, whether it is typed or sent by a program. */
@ApplicationScoped
class IncidentRules {

    /** The most characters of a reason or a ground. */
    static final int LONGEST_WORDS = 2_000;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Clock clock;

    /**
     * What a draft says.
     *
     * @param region the region's code, or null for the whole country
     * @param ground what tells that it is over, or null
     * @param state the state at its start, or null
     * @param why or null
     */
    record Facts(
            String platform, String region, IncidentPeriod period, String ground, PlatformState state, String why) {}

    /** @throws Refused with every fault, on the fields of {@link OpeningDraft} */
    Facts read(OpeningDraft draft) {
        var faults = new Faults();
        var period = period(
                new PeriodDraft(
                        draft.start(), draft.startPrecision(), draft.end(), draft.endPrecision(), draft.ground()),
                faults);
        LocalDate day = period.map(IncidentPeriod::firstDay).orElse(ParisTime.day(clock.instant()));
        Optional<PlatformAsOf> platform = platform(draft.platform(), day, faults);
        String region =
                platform.map(found -> region(draft.region(), found, faults)).orElse(null);
        PlatformState state = blank(draft.state()) ? null : state(draft.state(), faults);
        String ground = words("ground", draft.ground(), faults);
        String why = words("why", draft.why(), faults);
        period.ifPresent(known -> faults.require(known.open() || ground != null, "ground", "incident.ground.missing"));
        faults.refuseIfAny();
        return new Facts(platform.orElseThrow().code(), region, period.orElseThrow(), ground, state, why);
    }

    /** @throws Refused on the fields of {@link PeriodDraft} */
    IncidentPeriod period(PeriodDraft draft) {
        var faults = new Faults();
        Optional<IncidentPeriod> period = period(draft, faults);
        faults.refuseIfAny();
        return period.orElseThrow();
    }

    private Optional<IncidentPeriod> period(PeriodDraft draft, Faults faults) {
        Optional<Moment> start = faults.reading("start", () -> moment(draft.start(), draft.startPrecision()));
        Optional<Moment> end = blank(draft.end())
                ? Optional.empty()
                : faults.reading("end", () -> moment(draft.end(), draft.endPrecision()));
        if (start.isEmpty() || !blank(draft.end()) && end.isEmpty()) {
            return Optional.empty();
        }
        return faults.reading(
                "end",
                () -> new IncidentPeriod(
                        start.get().instant(),
                        start.get().precision(),
                        end.map(IncidentRules::endOf).orElse(null),
                        end.map(Moment::precision).orElse(null)));
    }

    /** An instant with its precision. @throws Refused on the field {@code time} for what is no time, or not yet come */
    Moment moment(String time, String precision) {
        Moment moment = Moment.read(time, precision, null);
        if (moment.precision() == TimePrecision.PERIOD) {
            throw Refused.because("precision", "incident.precision");
        }
        if (moment.instant().isAfter(clock.instant())) {
            throw Refused.because("time", "incident.time.future");
        }
        return moment;
    }

    /** What ended on a day of which no hour is known lasted until that day's end. */
    static Instant endOf(Moment moment) {
        return moment.precision() == TimePrecision.DAY ? ParisTime.endOf(moment.day()) : moment.instant();
    }

    /**
     * The phases of an incident.
     *
     * @throws Refused on the field {@code phases}: an unknown state, no time, two at once, one outside the period
     */
    Phases phases(List<PhaseDraft> drafts, IncidentPeriod period) {
        var faults = new Faults();
        List<Phase> phases = drafts.stream()
                .filter(draft -> !draft.blank())
                .map(draft -> phase(draft, period, faults))
                .filter(Objects::nonNull)
                .toList();
        faults.refuseIfAny();
        var read = new Phases(phases);
        if (!read.liesWithin(period)) {
            throw Refused.because("phases", "incident.phases.outside");
        }
        return read;
    }

    private Phase phase(PhaseDraft draft, IncidentPeriod period, Faults faults) {
        PlatformState state =
                faults.reading("phases", () -> known(draft.state())).orElse(null);
        Instant from =
                faults.reading("phases", () -> from(draft.from(), period)).orElse(null);
        return state == null || from == null ? null : new Phase(state, from);
    }

    private static Instant from(String written, IncidentPeriod period) {
        ParisTime.Reading reading = ParisTime.read(written);
        return reading.dateOnly() && reading.day().equals(period.firstDay()) ? period.start() : reading.instant();
    }

    private static PlatformState state(String code, Faults faults) {
        return faults.reading("state", () -> known(code)).orElse(null);
    }

    private static PlatformState known(String code) {
        return PlatformState.find(code == null ? "" : code.strip())
                .filter(PlatformState::reported)
                .orElseThrow(() -> Refused.because("state", "incident.state.unknown"));
    }

    private Optional<PlatformAsOf> platform(String code, LocalDate day, Faults faults) {
        if (blank(code)) {
            faults.add("platform", "incident.platform.missing");
            return Optional.empty();
        }
        Optional<PlatformAsOf> platform = platforms.nearest(code.strip(), day).filter(found -> !found.isWorkaround());
        faults.require(platform.isPresent(), "platform", "incident.platform.unknown", code.strip());
        return platform;
    }

    /** A tool that serves one region fails in that one, whether somebody says so or not. */
    private String region(String written, PlatformAsOf platform, Faults faults) {
        Set<String> served =
                platform.prefixedTerritories().stream().map(this::regionOf).collect(Collectors.toSet());
        if (blank(written)) {
            return served.size() == 1 ? served.iterator().next() : null;
        }
        var region = territories.region(written.strip());
        faults.require(region.isPresent(), "region", "incident.region.unknown", written.strip());
        region.ifPresent(found -> faults.require(
                platform.isNational() || served.isEmpty() || served.contains(found.code()),
                "region",
                "incident.region.notServed",
                platform.name(),
                found.name()));
        return region.map(found -> found.code()).orElse(null);
    }

    private String regionOf(String prefixed) {
        String code = prefixed.substring(1);
        return switch (prefixed.charAt(0)) {
            case 'A' -> territories.academy(code).map(Academy::regionCode).orElse("");
            case 'D' -> territories.department(code).map(Department::regionCode).orElse("");
            default -> code;
        };
    }

    /** Why something is done, which has to be said. */
    static String reason(String why) {
        return required("why", why, "incident.why.missing");
    }

    static String required(String field, String words, String missing) {
        try {
            String read = Text.read(words, LONGEST_WORDS);
            if (read == null) {
                throw Refused.because(field, missing);
            }
            return read;
        } catch (Refused refused) {
            throw refused.onField(field);
        }
    }

    private static String words(String field, String text, Faults faults) {
        return faults.reading(field, () -> Text.read(text, LONGEST_WORDS)).orElse(null);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
