package fr.vigie.weeklyreview.material;

import fr.vigie.shared.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** How testimonies stood at an instant, in the words of the database: the history is looked up for those that changed since. */
final class Standing {

    /** What moderation had decided by {@code moment.at}. */
    static final String STATE = """
            case when t.decided_at is null or t.decided_at <= moment.at then t.state
              else coalesce((select d.outcome from testimony_decision d
                where d.testimony_id = t.id and d.decided_at <= moment.at
                order by d.decided_at desc, d.id desc limit 1), 'recu') end
            """;

    /** What the witness had consented to by {@code moment.at}. */
    static final String CONSENT = """
            case when t.consent_changed_at is null or t.consent_changed_at <= moment.at then t.consent
              else coalesce((select c.level from testimony_consent c
                where c.testimony_id = t.id and c.effective_at <= moment.at and c.level <> 'retire'
                order by c.effective_at desc, c.id desc limit 1), 'interne') end
            """;

    /** Whether the witness had withdrawn by {@code moment.at}. */
    static final String WITHDRAWN = "coalesce(t.withdrawn_at <= moment.at, false)";

    /** The first parameters: an instant, the first day, the last. */
    static final String MOMENT = "(select ?::timestamptz as at, ?::date as first, ?::date as last) as moment";

    /** The days asked for, of what had come in by then; « is true » keeps it from walking the index on arrivals. */
    static final String IN_TIME =
            "t.observed_day between moment.first and moment.last and (t.received_at <= moment.at) is true";

    /** What a source is called in public; with « ! » where the consent keeps it inside. */
    static final String MARK =
            "coalesce(t.external_ref, 'T#' || t.id) || case when " + CONSENT + " = 'interne' then '!' else '' end";

    private Standing() {}

    /** The values of {@link #MOMENT}'s parameters, followed by others. */
    static Object[] at(Instant asOf, LocalDate first, LocalDate last, Object... more) {
        OffsetDateTime at = Rows.utc(asOf);
        Object[] all = new Object[3 + more.length];
        all[0] = at;
        all[1] = first;
        all[2] = last;
        System.arraycopy(more, 0, all, 3, more.length);
        return all;
    }

    /** The same of a week. */
    static Object[] at(Instant asOf, Week week, Object... more) {
        return at(asOf, week.monday(), week.sunday(), more);
    }
}
