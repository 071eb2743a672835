package fr.vigie.testimony;

import fr.vigie.catalogue.Department;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.mail.Outbox;
import fr.vigie.school.MeantSchool;
import fr.vigie.school.UaiCode;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Moment;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Reads a draft: every fault at once, by the contract's field names, or a submission that may be stored. */
@ApplicationScoped
public class SubmissionRules {

    /** The most characters of a witness's words. */
    public static final int LONGEST_TEXT = 4_000;

    /** The most pupils of one testimony. */
    public static final int MOST_PUPILS = 5_000;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Vocabulary vocabulary;

    @Inject
    MeantSchool schools;

    @Inject
    Outbox letters;

    @Inject
    Clock clock;

    /**
     * Checks a draft.
     *
     * @param key the form's key
     * @param source {@code form} or {@code api}
     * @throws Refused with every fault, by field
     */
    public Submission read(Draft draft, UUID key, String source) {
        return read(draft, key, source, draft);
    }

    /**
     * The same of a draft that a form made of what was typed.
     *
     * @param typed what was typed, by which the same form sent twice is known
     */
    public Submission read(Draft draft, UUID key, String source, Draft typed) {
        Faults faults = new Faults();
        Moment observed = observed(draft, faults);
        String platform = known(draft, "platform", faults, code -> platforms.exists(code));
        String academy = known(
                draft, "academy", faults, code -> territories.academy(code).isPresent());
        if (academy != null) {
            academy = territories.academy(academy).orElseThrow().code();
        }
        String symptom = known(
                draft,
                "symptom",
                faults,
                code -> vocabulary.symptom(code).filter(Term::active).isPresent());
        String feature = optional(
                draft,
                "feature",
                faults,
                code -> vocabulary.feature(code).filter(Term::active).isPresent());
        String workaround = optional(draft, "workaround", faults, code -> platforms.exists(code));
        String department = department(draft, academy, faults);
        String school = school(draft.get("school"), academy, faults);
        Integer concerned = pupils(draft, "pupilsConcerned", faults);
        Integer blocked = pupils(draft, "pupilsBlocked", faults);
        if (concerned != null && blocked != null) {
            faults.require(blocked <= concerned, "pupilsBlocked", "testimony.pupils.moreBlocked", blocked, concerned);
        }
        Consent consent = coded(draft, "consent", Consent.class, faults).orElse(Consent.INTERNAL);
        Contact contact = contact(draft, faults);
        if (consent == Consent.NAME && source.equals("form")) {
            faults.require(contact != null && contact.name() != null, "contact.name", "testimony.contact.nameMissing");
        }
        String text = faults.reading("text", () -> Text.read(draft.values().getOrDefault("text", ""), LONGEST_TEXT))
                .orElse(null);
        SchoolKind schoolKind =
                coded(draft, "schoolKind", SchoolKind.class, faults).orElse(null);
        WitnessRole role = coded(draft, "role", WitnessRole.class, faults).orElse(null);
        Severity severity = coded(draft, "severity", Severity.class, faults).orElse(null);
        boolean lost = flag(draft, "sessionLost", faults);
        faults.refuseIfAny();
        return new Submission(
                key,
                source,
                observed,
                platform,
                academy,
                department,
                school,
                schoolKind,
                role,
                symptom,
                feature,
                severity,
                concerned,
                blocked,
                lost,
                workaround,
                text,
                consent,
                contact,
                typed.canonical());
    }

    /** Whether a moment lies ahead: then nobody can have met a problem yet (P07). */
    static boolean isAhead(Moment moment, Instant now) {
        return moment.precision().hasHour()
                ? moment.instant().isAfter(now.plus(CLOCKS_DIFFER))
                : moment.day().isAfter(ParisTime.day(now));
    }

    private Moment observed(Draft draft, Faults faults) {
        if (draft.get("observedAt").isEmpty()) {
            faults.add("observedAt", "testimony.observedAt.missing");
            return null;
        }
        try {
            Moment moment = Moment.read(draft.get("observedAt"), draft.get("timePrecision"), null);
            faults.require(!isAhead(moment, clock.instant()), "observedAt", "testimony.observedAt.future");
            faults.require(!moment.day().isBefore(EARLIEST), "observedAt", "testimony.observedAt.past");
            return moment.toTheMinute();
        } catch (Refused refused) {
            refused.faults()
                    .forEach(
                            f -> faults.add(f.onField(f.field().equals("precision") ? "timePrecision" : "observedAt")));
            return null;
        }
    }

    private String department(Draft draft, String academy, Faults faults) {
        String given = draft.get("department");
        if (given.isEmpty()) {
            return null;
        }
        Optional<Department> department = territories.department(given);
        if (department.isEmpty()) {
            faults.add("department", "testimony.unknown", shortened(given));
            return null;
        }
        if (academy != null && !department.get().academyCode().equals(academy)) {
            faults.add(
                    "department",
                    "testimony.department.elsewhere",
                    department.get().name(),
                    territories.academy(academy).orElseThrow().name());
        }
        return department.get().code();
    }

    private String school(String given, String academy, Faults faults) {
        return given.isEmpty()
                ? null
                : faults.reading("school", () -> schools.read(given, academy))
                        .flatMap(meant -> meant)
                        .map(UaiCode::text)
                        .orElse(null);
    }

    private Contact contact(Draft draft, Faults faults) {
        String name = faults.reading("contact.name", () -> Text.read(draft.get("contact.name"), 200))
                .orElse(null);
        String email = faults.reading("contact.email", () -> Text.read(draft.get("contact.email"), 254))
                .orElse(null);
        if (email != null) {
            faults.require(
                    email.matches("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}\\.[^\\s@<>\".]{2,60}"),
                    "contact.email",
                    "testimony.contact.email");
        }
        boolean link = flag(draft, "contact.link", faults) && letters.isOpen();
        if (link && email == null) {
            faults.add("contact.email", "testimony.contact.linkWhere");
        } else if (link && Contact.isEmployers(email) && !flag(draft, "contact.linkAnyway", faults)) {
            faults.add("contact.linkAnyway", "testimony.contact.employer");
        }
        return name == null && email == null ? null : new Contact(name, email, link);
    }

    private static Integer pupils(Draft draft, String field, Faults faults) {
        String given = draft.get(field);
        if (given.isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= 0 && number <= MOST_PUPILS) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        faults.add(field, "testimony.pupils.number", MOST_PUPILS);
        return null;
    }

    private static boolean flag(Draft draft, String field, Faults faults) {
        return switch (draft.get(field)) {
            case "", "false", "0", "non" -> false;
            case "true", "1", "oui", "on" -> true;
            default -> {
                faults.add(field, "testimony.unknown", shortened(draft.get(field)));
                yield false;
            }
        };
    }

    private static <E extends Enum<E> & Coded> Optional<E> coded(
            Draft draft, String field, Class<E> type, Faults faults) {
        String given = draft.get(field);
        Optional<E> found = Coded.find(type, given);
        if (!given.isEmpty() && found.isEmpty()) {
            faults.add(field, "testimony.unknown", shortened(given));
        }
        return found;
    }

    private interface Known {
        boolean test(String code);
    }

    private static String known(Draft draft, String field, Faults faults, Known known) {
        String given = draft.get(field);
        if (given.isEmpty()) {
            faults.add(field, "testimony." + field + ".missing");
            return null;
        }
        return optional(draft, field, faults, known);
    }

    private static String optional(Draft draft, String field, Faults faults, Known known) {
        String given = draft.get(field);
        if (given.isEmpty()) {
            return null;
        }
        if (given.length() > 60 || !known.test(given)) {
            faults.add(field, "testimony.unknown", shortened(given));
            return null;
        }
        return given;
    }

    private static String shortened(String given) {
        String plain = given.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }
}
