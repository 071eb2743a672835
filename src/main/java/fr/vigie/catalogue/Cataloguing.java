package fr.vigie.catalogue;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Faults;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.hibernate.Session;

/** The administrator's work on the catalogue. Nothing that is referenced is deleted: tools and words are no longer offered. */
@ApplicationScoped
@Transactional
@Requires(Permission.EDIT_CATALOGUE)
public class Cataloguing {

    private static final int LONGEST = 300;

    @PersistenceContext
    EntityManager em;

    @Inject
    Territories territories;

    @Inject
    Platforms platforms;

    @Inject
    Event<CatalogueChanged> changed;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentStaff staff;

    /**
     * Says what is known of a tool for a period; what was known of that time gives way, what was known of other times
     * stays. A new code is a new tool.
     *
     * @throws Refused with every fault on the fields of {@link PlatformDraft}
     */
    public void say(PlatformDraft draft) {
        PlatformPeriod said = read(draft);
        PlatformPeriods.Outcome outcome =
                em.unwrap(Session.class).doReturningWork(connection -> PlatformPeriods.write(said, connection));
        if (outcome != PlatformPeriods.Outcome.UNCHANGED) {
            record(AuditEvent.of(staff.login(), "catalogue.platform", "platform", said.code())
                    .with("from", said.from())
                    .with("to", said.to())
                    .with("authorityType", said.authorityType())
                    .with("authorityName", said.authorityName())
                    .with("vendor", said.vendor())
                    .with("host", said.host()));
        }
    }

    /** Offers a tool again, or no longer: what was reported of it stays. @throws Refused when it is unknown */
    public void offer(String code, boolean active) {
        if (!platforms.exists(code)) {
            throw Refused.because("code", "catalogue.platform.none");
        }
        em.unwrap(Session.class)
                .createNativeMutationQuery("update platform set active = ?1, version = version + 1 where code = ?2")
                .setParameter(1, active)
                .setParameter(2, code)
                .executeUpdate();
        record(AuditEvent.of(staff.login(), "catalogue.platform", "platform", code)
                .with("active", active));
    }

    /**
     * Adds school holidays, or gives those that begin that day in that zone another end and label.
     *
     * @throws Refused {@code zone}, {@code firstDay}, {@code lastDay} or {@code label}
     */
    public void setHoliday(String zone, String firstDay, String lastDay, String label) {
        Faults faults = new Faults();
        faults.require(zone != null && SchoolCalendar.ZONES.contains(zone), "zone", "catalogue.zone.unknown");
        LocalDate first = day("firstDay", firstDay, faults);
        LocalDate last = day("lastDay", lastDay, faults);
        if (first == null && faults.none()) {
            faults.add("firstDay", "shared.time.missing");
        }
        if (last == null && faults.none()) {
            faults.add("lastDay", "shared.time.missing");
        }
        if (first != null && last != null) {
            faults.require(!last.isBefore(first), "lastDay", "catalogue.period.backwards", first);
        }
        String called =
                faults.reading("label", () -> Text.required(label, LONGEST)).orElse(null);
        faults.refuseIfAny();
        em.unwrap(Session.class).doWork(connection -> {
            try (var update = connection.prepareStatement("update school_holiday set last_day = ?, label = ?"
                            + " where zone = ? and first_day = ? and academy_code is null");
                    var insert = connection.prepareStatement(
                            "insert into school_holiday (zone, first_day, last_day, label) values (?, ?, ?, ?)")) {
                update.setObject(1, last);
                update.setString(2, called);
                update.setString(3, zone);
                update.setObject(4, first);
                if (update.executeUpdate() > 0) {
                    return;
                }
                insert.setString(1, zone);
                insert.setObject(2, first);
                insert.setObject(3, last);
                insert.setString(4, called);
                insert.executeUpdate();
            }
        });
        record(AuditEvent.of(staff.login(), "catalogue.holiday", "holiday", zone + " " + first)
                .with("until", last));
    }

    /** Removes school holidays from the calendar. */
    public void removeHoliday(long id) {
        int removed = em.unwrap(Session.class)
                .createNativeMutationQuery("delete from school_holiday where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        if (removed == 1) {
            record(AuditEvent.of(staff.login(), "catalogue.holiday", "holiday", id)
                    .with("removed", true));
        }
    }

    /**
     * Adds a word of a vocabulary, or changes it.
     *
     * @param position its place among those offered; null to leave it, or to put a new one last
     * @throws Refused {@code vocabulary}, {@code code}, {@code label}, {@code labelEn} or {@code position}
     */
    public void setTerm(
            String vocabulary, String code, String label, String labelEn, Integer position, boolean active) {
        Faults faults = new Faults();
        faults.require(Vocabulary.NAMES.contains(vocabulary), "vocabulary", "catalogue.vocabulary.unknown");
        faults.require(code != null && code.matches("[a-z][a-z0-9_]{1,39}"), "code", "catalogue.term.code.malformed");
        String french =
                faults.reading("label", () -> Text.required(label, LONGEST)).orElse(null);
        String english =
                faults.reading("labelEn", () -> Text.required(labelEn, LONGEST)).orElse(null);
        faults.require(position == null || position > 0, "position", "catalogue.term.position");
        faults.refuseIfAny();
        em.unwrap(Session.class)
                .createNativeMutationQuery("insert into " + vocabulary
                        + " (code, label, label_en, position, active) values (?1, ?2, ?3, coalesce(cast(?4 as integer),"
                        + " (select coalesce(max(position), 0) + 1 from " + vocabulary + ")), ?5)"
                        + " on conflict (code) do update set label = excluded.label, label_en = excluded.label_en,"
                        + " position = coalesce(cast(?4 as integer), " + vocabulary + ".position),"
                        + " active = excluded.active")
                .setParameter(1, code)
                .setParameter(2, french)
                .setParameter(3, english)
                .setParameter(4, position)
                .setParameter(5, active)
                .executeUpdate();
        record(AuditEvent.of(staff.login(), "catalogue.term", vocabulary, code)
                .with("label", french)
                .with("active", active));
    }

    private PlatformPeriod read(PlatformDraft draft) {
        Faults faults = new Faults();
        faults.require(
                draft.code() != null && draft.code().matches("[A-Z0-9][A-Z0-9-]{1,39}"),
                "code",
                "catalogue.platform.code.malformed");
        String name = required("name", draft.name(), faults);
        String kind = required("kind", draft.kind(), faults);
        faults.require(
                AuthorityType.find(String.valueOf(draft.authorityType())).isPresent(),
                "authorityType",
                "catalogue.authority.unknown");
        LocalDate from = day("from", draft.from(), faults);
        LocalDate to = day("to", draft.to(), faults);
        if (from != null && to != null) {
            faults.require(!to.isBefore(from), "to", "catalogue.period.backwards", from);
        }
        String authorityName = text("authorityName", draft.authorityName(), faults);
        String vendor = text("vendor", draft.vendor(), faults);
        String host = text("host", draft.host(), faults);
        String hostSource = text("hostSource", draft.hostSource(), faults);
        String level = draft.level() == null ? PlatformPeriod.NATIONAL : draft.level();
        PlatformPeriod.faultOf(level, draft.territories(), territories).ifPresent(faults::add);
        faults.refuseIfAny();
        return new PlatformPeriod(
                draft.code(),
                name,
                kind,
                from,
                to,
                draft.authorityType(),
                authorityName,
                vendor,
                host,
                hostSource,
                level,
                draft.territories());
    }

    private void record(AuditEvent event) {
        trail.record(event);
        changed.fire(new CatalogueChanged());
    }

    private static String text(String field, String text, Faults faults) {
        return faults.reading(field, () -> Text.read(text, LONGEST)).orElse(null);
    }

    private static String required(String field, String text, Faults faults) {
        return faults.reading(field, () -> Text.required(text, LONGEST)).orElse(null);
    }

    private static LocalDate day(String field, String written, Faults faults) {
        return written == null || written.isBlank()
                ? null
                : faults.reading(field, () -> ParisTime.read(written).day()).orElse(null);
    }
}
