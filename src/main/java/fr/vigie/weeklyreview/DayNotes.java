package fr.vigie.weeklyreview;

import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;

/** The notes of all days. */
@ApplicationScoped
public class DayNotes {

    @PersistenceContext
    EntityManager em;

    /**
     * Reads a day as ISO 8601 writes it.
     *
     * @throws Refused on the field {@code day} for anything else
     */
    public static LocalDate day(String written) {
        try {
            return LocalDate.parse(written == null ? "" : written.strip());
        } catch (DateTimeException noDay) {
            throw Refused.because("day", "weeklyreview.note.day");
        }
    }

    void add(DayNote note) {
        em.persist(note);
    }

    /** Keeps what a note says now beside what it said before. */
    void keepVersion(DayNote note) {
        em.flush();
        em.unwrap(Session.class)
                .createNativeMutationQuery("insert into day_note_version (day, version, saved_at, saved_by, body)"
                        + " select day, version, saved_at, saved_by, body from day_note where day = ?1"
                        + " on conflict do nothing")
                .setParameter(1, note.day())
                .executeUpdate();
    }

    /** The note of a day of Paris. */
    public Optional<DayNote> find(LocalDate day) {
        return Optional.ofNullable(em.find(DayNote.class, day));
    }

    /** The same, locked until the transaction ends: for whoever is about to change it. */
    Optional<DayNote> findForChange(LocalDate day) {
        Optional<DayNote> note = find(day);
        note.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return note;
    }

    /** What a note said at one of its versions. */
    Optional<ReviewText> version(LocalDate day, int version) {
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select body::text from day_note_version where day = ?1 and version = ?2", String.class)
                .setParameter(1, day)
                .setParameter(2, version)
                .getResultList()
                .stream()
                .findFirst()
                .map(new ReviewTextColumn()::convertToEntityAttribute);
    }

    /** The notes of a week's days, Monday first. */
    public List<DayNote> of(Week week) {
        return em.createQuery(
                        "select n from DayNote n where n.day between :monday and :sunday order by n.day", DayNote.class)
                .setParameter("monday", week.monday())
                .setParameter("sunday", week.sunday())
                .getResultList();
    }

    /** The latest notes, last day first. */
    public List<DayNote> latest(int most) {
        return em.createQuery("select n from DayNote n order by n.day desc", DayNote.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** What the notes of a week's days say. */
    SortedMap<LocalDate, ReviewText> textsOf(Week week) {
        SortedMap<LocalDate, ReviewText> texts = new TreeMap<>();
        of(week).forEach(note -> texts.put(note.day(), note.text()));
        return texts;
    }
}
