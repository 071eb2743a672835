package fr.vigie.evidence.proof;

import fr.vigie.evidence.release.Quotation;
import fr.vigie.evidence.table.DataFiles;
import fr.vigie.evidence.table.ProofTables;
import fr.vigie.evidence.table.Rows;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes the rows that an edition gives for its sources, and tells of each mark where it went. */
final class CitedRows {

    private static final String DATA = "data/donnees/";

    private static final String TESTIMONIES = "select t.id, coalesce(t.external_ref, 'T#' || t.id) as mark, t.consent,"
            + " t.consent_changed_at, t.withdrawn_at, t.state, encode(sha256(convert_to(w.shown, 'UTF8')), 'hex') as sha"
            + " from testimony t left join testimony_text w on w.testimony_id = t.id where t.id = any (?)"
            + " or t.id in (select e.testimony_id from rebuttal_evidence e where e.rebuttal_id = any (?)) order by t.id";

    private static final String REPORTS =
            "select id, coalesce(external_ref, 'S#' || id) as mark, * from status_report where "
                    + Cited.marked("status_report", "S")
                    + " or id in (select e.report_id from rebuttal_evidence e where e.rebuttal_id = any (?)) order by mark, filed_at, id";

    private static final String STATEMENTS =
            "select coalesce(external_ref, 'D#' || id) as mark, withdrawn_at from statement where id = any (?)";

    private static final String REBUTTALS =
            "select coalesce(external_ref, 'R#' || id) as mark, withdrawn_at from rebuttal where id = any (?)";

    private final Connection connection;
    private final DataFiles files;
    private final Cited cited;
    private final Array marks;
    private final Set<String> nameless;

    /** Where each source is: by its mark as the edition has it. */
    private final Map<String, Place> places = new TreeMap<>();

    private final Map<Long, String> names = new TreeMap<>();

    /**
     * Where a source is in the file.
     *
     * @param kind what it is
     * @param name what it is called there
     * @param file the path of the table
     * @param since what became of it since, or null
     */
    record Place(String kind, String name, String file, String since) {}

    /** @param nameless marks that may not be said, because their witness's consent said so when it was written */
    CitedRows(Connection connection, DataFiles files, Cited cited, Set<String> nameless) throws SQLException {
        this.connection = connection;
        this.files = files;
        this.cited = cited;
        this.nameless = nameless;
        marks = connection.createArrayOf("text", cited.marks().toArray());
    }

    /** Writes all of them. @param quoted in the order of their numbers in the pack @return where each source is */
    Map<String, Place> write(List<Quotation> quoted) throws IOException, SQLException {
        testimonies(quoted);
        reports();
        said(STATEMENTS, "declaration", "declarations", Cited.array(connection, cited.statements()));
        said(REBUTTALS, "refutation", "refutations", Cited.array(connection, cited.rebuttals()));
        evidence();
        demands();
        context();
        questions();
        return places;
    }

    private void testimonies(List<Quotation> quoted) throws IOException, SQLException {
        Map<Long, String> numbers = new TreeMap<>();
        quoted.forEach(each -> numbers.put(each.testimonyId(), "C" + (numbers.size() + 1)));
        files.begin(ProofTables.TESTIMONIES);
        Rows.each(
                connection,
                TESTIMONIES,
                List.of(Cited.array(connection, cited.testimonies()), Cited.array(connection, cited.rebuttals())),
                row -> {
                    String mark = row.getString("mark");
                    Instant withdrawn = Rows.instant(row, "withdrawn_at");
                    String consent = withdrawn == null ? row.getString("consent") : "retire";
                    boolean leaves = withdrawn == null && !consent.equals("interne") && !nameless.contains(mark);
                    String name = leaves ? mark : "témoignage sans repère n°\u00a0" + (names.size() + 1);
                    Instant since = withdrawn == null ? Rows.instant(row, "consent_changed_at") : withdrawn;
                    names.put(row.getLong("id"), name);
                    files.line(
                            name,
                            consent,
                            since,
                            row.getString("state"),
                            numbers.get(row.getLong("id")),
                            leaves && row.getString("state").equals("valide") ? row.getString("sha") : null);
                    places.put(
                            mark, new Place("temoignage", name, DATA + "temoignages-cites.csv", "accord : " + consent));
                });
        files.end();
    }

    private void reports() throws IOException, SQLException {
        files.begin(ProofTables.REPORTS);
        Rows.each(connection, REPORTS, List.of(marks, marks, Cited.array(connection, cited.rebuttals())), row -> {
            String mark = row.getString("mark");
            String region = row.getString("region_code");
            Instant replaced = Rows.instant(row, "replaced_at");
            files.line(
                    mark,
                    Rows.day(row, "day"),
                    row.getString("platform_code"),
                    region == null ? null : "R" + region,
                    row.getString("state"),
                    Rows.instant(row, "filed_at"),
                    replaced,
                    row.getBoolean("withdrawn"));
            places.put(
                    mark,
                    new Place(
                            "signalement",
                            mark,
                            DATA + "signalements-du-bilan.csv",
                            row.getBoolean("withdrawn") ? "retiré" : replaced == null ? "en vigueur" : "remplacé"));
        });
        files.end();
    }

    /** Statements and what answers them are in tables that every pack has. */
    private void said(String rows, String kind, String file, Array numbers) throws SQLException {
        Rows.each(
                connection,
                rows,
                List.of(numbers),
                row -> places.put(
                        row.getString("mark"),
                        new Place(
                                kind,
                                row.getString("mark"),
                                DATA + file + ".csv",
                                row.getObject("withdrawn_at") == null ? "en vigueur" : "retirée")));
    }

    private void evidence() throws IOException, SQLException {
        files.begin(ProofTables.REBUTTAL_EVIDENCE);
        Rows.each(
                connection,
                "select coalesce(r.external_ref, 'R#' || r.id) as mark, e.*, coalesce(s.external_ref, 'S#' || s.id) as report"
                        + " from rebuttal_evidence e join rebuttal r on r.id = e.rebuttal_id"
                        + " left join status_report s on s.id = e.report_id where r.id = any (?) order by 1, e.position",
                List.of(Cited.array(connection, cited.rebuttals())),
                row -> {
                    boolean outside = row.getString("outside") != null;
                    boolean report = row.getString("report") != null;
                    files.line(
                            row.getString("mark"),
                            row.getLong("position"),
                            outside ? "exterieure" : report ? "signalement" : "temoignage",
                            outside
                                    ? row.getString("outside")
                                    : report ? row.getString("report") : names.get(row.getLong("testimony_id")),
                            outside ? null : DATA + (report ? "signalements-du-bilan.csv" : "temoignages-cites.csv"));
                });
        files.end();
    }

    private void demands() throws IOException, SQLException {
        files.begin(ProofTables.DEMANDS);
        Rows.each(
                connection,
                "select coalesce(external_ref, 'Q#' || id) as mark, * from demand where " + Cited.marked("demand", "Q")
                        + " order by position, id",
                List.of(marks, marks),
                row -> {
                    String mark = row.getString("mark");
                    files.line(
                            mark,
                            String.join(
                                    ", ", (String[]) row.getArray("addressees").getArray()),
                            row.getString("text"),
                            Rows.day(row, "made_on"),
                            row.getString("document"),
                            Rows.day(row, "answered_on"),
                            row.getString("answer"));
                    places.put(mark, new Place("demande", mark, DATA + "demandes.csv", null));
                });
        files.end();
    }

    private void context() throws IOException, SQLException {
        files.begin(ProofTables.CONTEXT);
        List<Object[]> lines = new ArrayList<>();
        Rows.each(
                connection,
                "select coalesce(external_ref, 'E#' || id) as mark, * from context_event where "
                        + Cited.marked("context_event", "E") + " order by happened_at, id",
                List.of(marks, marks),
                row -> {
                    String mark = row.getString("mark");
                    lines.add(new Object[] {
                        mark,
                        Rows.day(row, "happened_day"),
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("source")
                    });
                    places.put(mark, new Place("contexte", mark, DATA + "contexte.csv", null));
                });
        lines.forEach(files::line);
        files.end();
    }

    private void questions() throws IOException, SQLException {
        files.begin(ProofTables.QUESTIONS);
        Rows.each(
                connection,
                "select 'F' || position as mark, question, answer, link from question where 'F' || position = any (?)"
                        + " and answer is not null and state = 'answered' and may_publish order by position, id",
                List.of(marks),
                row -> {
                    String mark = row.getString("mark");
                    files.line(mark, row.getString("question"), row.getString("answer"), row.getString("link"));
                    places.put(mark, new Place("question", mark, DATA + "questions.csv", null));
                });
        files.end();
    }
}
