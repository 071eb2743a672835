package fr.vigie.catalogue;

import fr.vigie.shared.Days;
import fr.vigie.shared.SchoolDays;
import fr.vigie.shared.SchoolZone;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.hibernate.Session;

/** The school calendar as kept by the administrator. In years that it doesn't hold, no holiday is known. */
@ApplicationScoped
public class SchoolCalendar {

    /** The zones of holidays; {@code propre} is an académie with a calendar of its own. */
    public static final Set<String> ZONES = Set.of("A", "B", "C", "propre");

    @PersistenceContext
    EntityManager em;

    private final Remembered<SchoolDays> known = new Remembered<>(this::read, days -> true);

    /** The school days of a week: Monday to Friday, less public holidays, less days when all three zones are on holiday. */
    public List<LocalDate> schoolDays(Week week) {
        return known().of(week);
    }

    /** The « N » of « Jour N »; empty when the day isn't a school day. */
    public OptionalInt rankOf(LocalDate day) {
        return known().rank(day);
    }

    /** The whole calendar as a value, for rules without a container. */
    public SchoolDays known() {
        return known.get();
    }

    /** All school holidays as kept, latest first, those of zones with a calendar of their own included. */
    public List<SchoolHoliday> holidays() {
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id, zone, first_day, last_day, label from school_holiday"
                                + " order by first_day desc, zone, id",
                        Object[].class)
                .getResultList()
                .stream()
                .map(r -> new SchoolHoliday(
                        ((Number) r[0]).longValue(), (String) r[1], day(r[2]), day(r[3]), (String) r[4]))
                .toList();
    }

    /** Makes the next question read the table again; called after every edit. */
    public void forget() {
        known.forget();
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueChanged changed) {
        forget();
    }

    private SchoolDays read() {
        Map<SchoolZone, List<Days>> holidays = new EnumMap<>(SchoolZone.class);
        List<Object[]> rows = em.unwrap(Session.class)
                .createNativeQuery(
                        "select zone, first_day, last_day from school_holiday where zone in ('A', 'B', 'C')"
                                + " and academy_code is null order by first_day",
                        Object[].class)
                .getResultList();
        for (Object[] r : rows) {
            holidays.computeIfAbsent(SchoolZone.valueOf((String) r[0]), zone -> new ArrayList<>())
                    .add(new Days(day(r[1]), day(r[2])));
        }
        return new SchoolDays(holidays);
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
