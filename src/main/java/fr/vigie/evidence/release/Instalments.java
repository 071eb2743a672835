package fr.vigie.evidence.release;

import fr.vigie.evidence.table.Rows;
import fr.vigie.figures.PublicFigures;
import fr.vigie.shared.Week;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The moments that part the testimonies of a week into instalments, each released on its own: those at which packs for
 * strangers were asked for, less those since which fewer than five testimonies had come that could ever leave. Who holds packs
 * of several moments then holds the instalments, nothing more: what came between two of them is told at least five by five.
 * Depends on nothing but what had happened before an instant, so that a pack that is made again is the same.
 *
 * @param cuts the moments, first one first
 * @param newest the number of the latest testimony at each; null where it isn't known
 */
record Instalments(List<Instant> cuts, List<Long> newest) {

    /** Everything in one instalment. */
    static final Instalments ONE = new Instalments(List.of(), List.of());

    /** Since when a testimony {@code t} could leave: accepted for the first time, with a consent beyond « interne ». */
    private static final String ENTERED = "greatest(t.received_at, coalesce((select min(d.decided_at)"
            + " from testimony_decision d where d.testimony_id = t.id and d.outcome in ('valide', 'a_masquer')), t.decided_at),"
            + " case when t.consent_changed_at is not null then coalesce((select min(c.effective_at) from testimony_consent c"
            + " where c.testimony_id = t.id and c.level not in ('interne', 'retire')), t.consent_changed_at) end)";

    /** How many of the moments had passed when a testimony {@code t} came; {@code moment} holds cuts and newest. */
    static final String NUMBER =
            "case when cardinality(moment.cuts) = 0 then 0 else (select count(*)::int from unnest(moment.cuts, moment.newest)"
                    + " as c(at, newest) where c.at < " + ENTERED + " or c.newest < t.id) end";

    private static final String ASKED =
            "select as_of, last_testimony from evidence_pack where audience <> 'internal' and as_of < ? and first_day <= ?"
                    + " and last_day >= ? order by as_of, id";

    /** Also those that can't leave any more: whoever withdraws must not move the others to another instalment. */
    private static final String CAME = "select " + NUMBER + " as instalment, count(*) from testimony t,"
            + " (select ?::timestamptz[] as cuts, ?::bigint[] as newest, ?::date as first, ?::date as last) as moment"
            + " where t.observed_day between moment.first and moment.last"
            + " and (t.state in ('valide', 'a_masquer') or exists (select from testimony_decision d"
            + " where d.testimony_id = t.id and d.outcome in ('valide', 'a_masquer')))"
            + " and (t.consent <> 'interne' or exists (select from testimony_consent c"
            + " where c.testimony_id = t.id and c.level not in ('interne', 'retire'))) group by 1";

    Instalments {
        cuts = List.copyOf(cuts);
        newest = Collections.unmodifiableList(new ArrayList<>(newest));
    }

    /** Those of a week, as of an instant. */
    static Instalments of(Connection connection, Week week, Instant asOf) throws SQLException {
        List<Instant> cuts = new ArrayList<>();
        List<Long> newest = new ArrayList<>();
        Rows.each(connection, ASKED, List.of(asOf, week.sunday(), week.monday()), row -> {
            cuts.add(Rows.instant(row, "as_of"));
            newest.add(row.getObject(2, Long.class));
        });
        if (cuts.isEmpty()) {
            return ONE;
        }
        var all = new Instalments(cuts, newest);
        long[] came = new long[cuts.size() + 1];
        List<Object> values = new ArrayList<>(all.values(connection));
        values.addAll(List.of(week.monday(), week.sunday()));
        Rows.each(connection, CAME, values, row -> came[row.getInt(1)] = row.getLong(2));
        return all.merged(came);
    }

    /**
     * Leaves out the moments since which fewer than five had come: those wait for the next.
     *
     * @param came how many came before each moment, and after the one before it
     */
    Instalments merged(long[] came) {
        List<Instant> kept = new ArrayList<>();
        List<Long> known = new ArrayList<>();
        long waiting = 0;
        for (int i = 0; i < cuts.size(); i++) {
            waiting += came[i];
            if (waiting >= PublicFigures.K) {
                kept.add(cuts.get(i));
                known.add(newest.get(i));
                waiting = 0;
            }
        }
        return new Instalments(kept, known);
    }

    /** Both as arrays for a statement. */
    List<Array> values(Connection connection) throws SQLException {
        return List.of(
                connection.createArrayOf(
                        "timestamptz", cuts.stream().map(Rows::utc).toArray()),
                connection.createArrayOf("bigint", newest.toArray()));
    }
}
