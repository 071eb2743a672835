package fr.vigie.statement.rebuttal;

import fr.vigie.catalogue.Platforms;
import fr.vigie.shared.TimePrecision;
import fr.vigie.statement.StatementFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.hibernate.Session;

/** Looks up what Vigie holds against a statement, and checks the evidence that an answer cites. */
@ApplicationScoped
public class Contradictions {

    private static final int MOST_PIECES = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Platforms platforms;

    /**
     * What speaks against a statement on its very day. For one that names no tool, every tool counts; for one about a
     * longer stretch of time nothing does, because it has no day.
     */
    public Contradiction of(StatementFacts statement) {
        LocalDate day = statement.moment().day();
        if (statement.moment().precision() == TimePrecision.PERIOD) {
            return new Contradiction(day, List.of(), List.of(), List.of(), List.of(), 0);
        }
        List<String> others =
                entities.unwrap(Session.class).doReturningWork(connection -> otherTools(connection, statement, day));
        long authorities = others.stream()
                .flatMap(code -> platforms.nearest(code, day).stream())
                .map(platform -> String.valueOf(platform.authorityName()))
                .distinct()
                .count();
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> new Contradiction(
                        day,
                        testimonies(connection, statement, day),
                        reports(connection, statement, day),
                        incidents(connection, statement, day),
                        others,
                        (int) authorities));
    }

    /** The obvious about the evidence of an answer to a statement. */
    public EvidenceCheck check(StatementFacts statement, List<Evidence> evidence) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            int[] counts = new int[9];
            for (Evidence piece : evidence) {
                check(connection, statement, piece, counts);
            }
            return new EvidenceCheck(
                    counts[0], counts[1], counts[8], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7]);
        });
    }

    private static void check(Connection connection, StatementFacts statement, Evidence piece, int[] counts)
            throws SQLException {
        if (piece.outside() != null) {
            counts[2]++;
            return;
        }
        if (piece.incidentId() != null) {
            checkIncident(connection, statement, piece.incidentId(), counts);
            return;
        }
        boolean testimony = piece.testimonyId() != null;
        counts[testimony ? 0 : 1]++;
        String query = testimony ? """
                  select observed_day as day, platform_code, state not in ('valide', 'a_masquer') as not_counted,
                    withdrawn_at is not null as withdrawn, false as replaced
                  from testimony where id = ?
                  """ : """
                  select day, platform_code, false as not_counted, false as withdrawn,
                    replaced_at is not null or withdrawn as replaced
                  from status_report where id = ?
                  """;
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, testimony ? piece.testimonyId() : piece.reportId());
            try (ResultSet found = select.executeQuery()) {
                found.next();
                boolean dated = statement.moment().precision() != TimePrecision.PERIOD;
                LocalDate day = found.getObject("day", LocalDate.class);
                boolean named = statement.platforms().isEmpty()
                        || statement.platforms().contains(found.getString("platform_code"));
                counts[3] += dated && !day.equals(statement.moment().day()) ? 1 : 0;
                counts[4] += named ? 0 : 1;
                counts[5] += found.getBoolean("not_counted") ? 1 : 0;
                counts[6] += found.getBoolean("withdrawn") ? 1 : 0;
                counts[7] += found.getBoolean("replaced") ? 1 : 0;
            }
        }
    }

    private static void checkIncident(Connection connection, StatementFacts statement, long id, int... counts)
            throws SQLException {
        counts[8]++;
        try (PreparedStatement select = connection.prepareStatement("""
                select platform_code, set_aside_at is not null as replaced,
                  tstzrange(started_at, ended_at) && tstzrange(?::date at time zone 'Europe/Paris',
                    (?::date + 1) at time zone 'Europe/Paris') as that_day
                from incident where id = ?
                """)) {
            select.setObject(1, statement.moment().day());
            select.setObject(2, statement.moment().day());
            select.setLong(3, id);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                boolean dated = statement.moment().precision() != TimePrecision.PERIOD;
                boolean named = statement.platforms().isEmpty()
                        || statement.platforms().contains(found.getString("platform_code"));
                counts[3] += dated && !found.getBoolean("that_day") ? 1 : 0;
                counts[4] += named ? 0 : 1;
                counts[7] += found.getBoolean("replaced") ? 1 : 0;
            }
        }
    }

    private static List<Contradiction.Piece> testimonies(Connection connection, StatementFacts statement, LocalDate day)
            throws SQLException {
        return pieces(connection, """
                select id, coalesce(external_ref, 'T#' || id) as label, platform_code, 'A' || academy_code as place,
                  symptom_code as what
                from testimony
                where observed_day = ? and (? or platform_code = any (?))
                  and state in ('valide', 'a_masquer') and withdrawn_at is null and severity is distinct from 'mineur'
                order by observed_at, id
                """, statement, day, Evidence::testimony);
    }

    private static List<Contradiction.Piece> reports(Connection connection, StatementFacts statement, LocalDate day)
            throws SQLException {
        return pieces(connection, """
                select id, coalesce(external_ref, 'S#' || id) as label, platform_code, 'R' || region_code as place,
                  state as what
                from status_report
                where day = ? and (? or platform_code = any (?))
                  and replaced_at is null and not withdrawn and state <> 'nominal'
                order by filed_at, id
                """, statement, day, Evidence::report);
    }

    private static List<Contradiction.Piece> incidents(Connection connection, StatementFacts statement, LocalDate day)
            throws SQLException {
        return pieces(connection, """
                select id, 'I#' || id as label, platform_code, 'R' || region_code as place,
                  to_char(started_at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI') || '/'
                    || coalesce(to_char(ended_at at time zone 'Europe/Paris', 'YYYY-MM-DD"T"HH24:MI'), '') as what
                from incident, (select ?::date as day) that
                where tstzrange(started_at, ended_at) && tstzrange(that.day at time zone 'Europe/Paris',
                    (that.day + 1) at time zone 'Europe/Paris')
                  and (? or platform_code = any (?)) and set_aside_at is null
                order by started_at, id
                """, statement, day, Evidence::incident);
    }

    private static List<Contradiction.Piece> pieces(
            Connection connection,
            String query,
            StatementFacts statement,
            LocalDate day,
            LongFunction<Evidence> evidence)
            throws SQLException {
        var pieces = new ArrayList<Contradiction.Piece>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, day);
            select.setBoolean(2, statement.platforms().isEmpty());
            select.setArray(
                    3, connection.createArrayOf("text", statement.platforms().toArray()));
            select.setMaxRows(MOST_PIECES);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    long id = found.getLong("id");
                    pieces.add(new Contradiction.Piece(
                            evidence.apply(id),
                            found.getString("label"),
                            found.getString("platform_code"),
                            found.getString("place"),
                            found.getString("what")));
                }
            }
        }
        return pieces;
    }

    private static List<String> otherTools(Connection connection, StatementFacts statement, LocalDate day)
            throws SQLException {
        var codes = new ArrayList<String>();
        if (statement.platforms().isEmpty()) {
            return codes;
        }
        try (PreparedStatement select = connection.prepareStatement("""
                select distinct platform_code from status_report
                where day = ? and not platform_code = any (?) and state in ('indisponible', 'quasi_inaccessible')
                  and replaced_at is null and not withdrawn
                order by platform_code
                """)) {
            select.setObject(1, day);
            select.setArray(
                    2, connection.createArrayOf("text", statement.platforms().toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    codes.add(found.getString(1));
                }
            }
        }
        return codes;
    }
}
