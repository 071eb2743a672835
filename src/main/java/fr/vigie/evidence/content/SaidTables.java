package fr.vigie.evidence.content;

import fr.vigie.evidence.bag.Bag;
import fr.vigie.evidence.dossier.Kept;
import fr.vigie.evidence.dossier.Said;
import fr.vigie.evidence.proof.Cited;
import fr.vigie.evidence.release.Selection;
import fr.vigie.evidence.table.DataFiles;
import fr.vigie.evidence.table.Rows;
import fr.vigie.evidence.table.Tables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Official statements and what answers them. */
@ApplicationScoped
class SaidTables {

    @Inject
    CaptureFiles captures;

    private static final String STATEMENTS = """
            select coalesce(s.external_ref, 'D#' || s.id) as mark, s.*,
              array(select p.platform_code from statement_platform p where p.statement_id = s.id order by 1) as tools
            from statement s where s.id = any (?) or s.recorded_at <= ? and (s.withdrawn_at is null or s.withdrawn_at > ?)
              and (s.said_day between ? and ? or exists (select from rebuttal r where r.statement_id = s.id
                and r.recorded_at <= ? and (r.withdrawn_at is null or r.withdrawn_at > ?) and r.said_day between ? and ?))
            order by s.said_at, mark
            """;

    private static final String REBUTTALS = """
            select coalesce(r.external_ref, 'R#' || r.id) as mark, r.* from rebuttal r
            where r.id = any (?)
              or r.statement_id = any (?) and r.recorded_at <= ? and (r.withdrawn_at is null or r.withdrawn_at > ?)
            order by r.said_at, mark
            """;

    /** The numbers of the statements that a pack takes in. */
    List<Long> chosen(Connection connection, Selection selection, Instant asOf) throws SQLException {
        List<Long> chosen = new ArrayList<>();
        Rows.each(connection, STATEMENTS, values(connection, selection, asOf, Cited.NOTHING), row -> {
            if (takes(selection, row)) {
                chosen.add(row.getLong("id"));
            }
        });
        return chosen;
    }

    private static List<Object> values(Connection connection, Selection selection, Instant asOf, Cited cited)
            throws SQLException {
        return List.of(
                Cited.array(connection, cited.statements()),
                asOf,
                asOf,
                selection.from(),
                selection.to(),
                asOf,
                asOf,
                selection.from(),
                selection.to());
    }

    private static boolean takes(Selection selection, ResultSet row) throws SQLException {
        List<String> tools = tools(row);
        return selection.holdsStatement(row.getLong("id"))
                && (!selection.statements().isEmpty()
                        || tools.isEmpty()
                        || tools.stream().anyMatch(selection::holdsPlatform));
    }

    private static List<String> tools(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("tools").getArray());
    }

    /** Writes them with what answers them, and puts their captures into the bag. @return all, for the dossier */
    List<Said> write(
            Connection connection,
            Selection selection,
            Instant asOf,
            Cited cited,
            DataFiles files,
            Bag bag,
            Facts.Progress progress)
            throws IOException, SQLException {
        List<Said> all = new ArrayList<>();
        Map<Long, String> marks = new TreeMap<>();
        Map<String, List<Kept>> kept = new TreeMap<>();
        List<Object[]> captureLines = new ArrayList<>();
        files.begin(Tables.STATEMENTS);
        Rows.each(connection, STATEMENTS, values(connection, selection, asOf, cited), row -> {
            if (!cited.statements().contains(row.getLong("id")) && !takes(selection, row)) {
                return;
            }
            String mark = row.getString("mark");
            marks.put(row.getLong("id"), mark);
            files.line(
                    mark,
                    Rows.instant(row, "said_at"),
                    row.getString("time_precision"),
                    row.getString("author_office"),
                    row.getString("organisation"),
                    row.getString("kind"),
                    row.getString("summary"),
                    row.getString("quotation"),
                    row.getString("concession"),
                    row.getString("channel"),
                    row.getString("url"),
                    String.join(" ", tools(row)));
            all.add(said(row, mark, null, who(row.getString("author_office"), row.getString("organisation")), kept));
        });
        files.end();
        Map<Long, String> answers = new TreeMap<>();
        files.begin(Tables.REBUTTALS);
        Rows.each(
                connection,
                REBUTTALS,
                List.of(
                        Cited.array(connection, cited.rebuttals()),
                        connection.createArrayOf("bigint", marks.keySet().toArray()),
                        asOf,
                        asOf),
                row -> {
                    String mark = row.getString("mark");
                    String statement = marks.get(row.getLong("statement_id"));
                    answers.put(row.getLong("id"), mark);
                    files.line(
                            mark,
                            statement,
                            row.getString("kind"),
                            Rows.day(row, "said_day"),
                            row.getString("author"),
                            row.getString("channel"),
                            row.getString("summary"));
                    all.add(said(row, mark, statement, row.getString("author"), kept));
                });
        files.end();
        captures.write(connection, asOf, marks, answers, bag, kept, captureLines, progress);
        files.begin(Tables.CAPTURES);
        captureLines.forEach(files::line);
        files.end();
        return all;
    }

    private static Said said(ResultSet row, String mark, String answers, String who, Map<String, List<Kept>> kept)
            throws SQLException {
        boolean statement = answers == null;
        return new Said(
                mark,
                answers,
                Rows.instant(row, "said_at"),
                Rows.day(row, "said_day"),
                who,
                row.getString("summary"),
                statement ? row.getString("quotation") : null,
                statement ? row.getString("concession") : null,
                row.getString("channel"),
                statement ? row.getString("url") : null,
                kept.computeIfAbsent(mark, m -> new ArrayList<>()));
    }

    /** « ministre, Ministère de l’Éducation nationale »; once only where an organisation speaks for itself. */
    private static String who(String office, String organisation) {
        return office.equalsIgnoreCase(organisation) ? organisation : office + ", " + organisation;
    }
}
