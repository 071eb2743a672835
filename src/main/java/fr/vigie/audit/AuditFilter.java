package fr.vigie.audit;

import fr.vigie.shared.ParisTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Which lines of the trail to list; every part may be null, which means any.
 *
 * @param from the first day in Paris, included
 * @param to the last day, included
 * @param actor who, by login
 * @param action what, by its code
 * @param subjectKind on what kind of thing
 * @param subjectId on which one
 */
public record AuditFilter(
        LocalDate from, LocalDate to, String actor, String action, String subjectKind, String subjectId) {

    /** Every line. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    /** What to add to a where clause, with places for {@link #values()} in the same order. */
    String conditions() {
        return (from == null ? "" : " and at >= ?")
                + (to == null ? "" : " and at < ?")
                + (actor == null ? "" : " and actor = ?")
                + (action == null ? "" : " and action = ?")
                + (subjectKind == null ? "" : " and subject_kind = ?")
                + (subjectId == null ? "" : " and subject_id = ?");
    }

    List<Object> values() {
        List<Object> values = new ArrayList<>();
        if (from != null) {
            values.add(start(from));
        }
        if (to != null) {
            values.add(start(to.plusDays(1)));
        }
        for (String part : new String[] {actor, action, subjectKind, subjectId}) {
            if (part != null) {
                values.add(part);
            }
        }
        return values;
    }

    private static OffsetDateTime start(LocalDate day) {
        return ParisTime.offset(ParisTime.startOf(day));
    }
}
