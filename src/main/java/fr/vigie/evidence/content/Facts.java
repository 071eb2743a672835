package fr.vigie.evidence.content;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.evidence.bag.Bag;
import fr.vigie.evidence.bag.BagName;
import fr.vigie.figures.WeekFigures;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import fr.vigie.statement.capture.CaptureType;
import fr.vigie.statement.capture.Captures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the tables of a pack, and keeps of them what its dossier tells. */
@ApplicationScoped
public class Facts {

    /**
     * An official statement or an answer to one, for the dossier.
     *
     * @param answers the statement's mark, or null
     * @param concession what in a statement is true, or null
     */
    public record Said(
            String mark,
            String answers,
            Instant at,
            LocalDate day,
            String who,
            String summary,
            String quotation,
            String concession,
            String channel,
            String url,
            List<Kept> captures) {}

    /** A capture that lies in the pack. @param path from the top of the bag */
    public record Kept(String path, Instant takenAt, String sha256, boolean demonstration) {}

    /** A report, for the chronology. @param region null for the whole country */
    public record Reported(String mark, LocalDate day, String platform, String region, PlatformState state) {}

    /** A file that isn't what was kept. */
    public static final class Corrupt extends IOException {
        private static final long serialVersionUID = 1L;

        Corrupt(String what) {
            super(what);
        }
    }

    @Inject
    Leaving leaving;

    @Inject
    Quotations quotations;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Captures captures;

    @Inject
    Pieces pieces;

    /**
     * Everything of a pack that its dossier is written from.
     *
     * @param weeks figures by week
     * @param names of tools, by code
     */
    public record Gathered(
            SortedMap<Week, WeekFigures> weeks,
            Map<String, String> names,
            List<Quotation> quotations,
            List<Reported> reports,
            List<Said> said) {

        /** Whether there is anything to speak of. */
        public boolean isEmpty() {
            return weeks.values().stream().allMatch(week -> week.testimonies().published() == 0)
                    && reports.isEmpty()
                    && said.isEmpty();
        }
    }

    /** What is told of how far the work is. */
    public interface Progress {
        /** @throws RuntimeException when the work is to be given up */
        void at(int percent);
    }

    /** Writes all tables of a selection as of an instant; captures go into the bag beside them. */
    Gathered write(
            Connection connection, Selection selection, Instant asOf, DataFiles files, Bag bag, Progress progress)
            throws IOException, SQLException {
        SortedMap<Week, WeekFigures> figures = new TreeMap<>();
        Map<Week, Release> releases = new TreeMap<>();
        List<Quotation> quoted = new ArrayList<>();
        for (Week week : selection.weeks()) {
            Leaving.WeekRelease release = leaving.week(connection, week, asOf);
            figures.put(week, release.figures());
            releases.put(week, release.release());
            quoted.addAll(quotations.of(connection, selection, week, release.figures(), asOf));
            progress.at(5);
        }
        Map<String, String> names = new TreeMap<>();
        figures(selection, figures, names, files);
        progress.at(10);
        testimonies(connection, selection, asOf, releases, files, progress);
        quoted(quoted, files);
        pieces.write(quoted, files, bag);
        List<Reported> reports = reports(connection, selection, asOf, files);
        reports.forEach(r -> name(names, r.platform(), r.day()));
        quoted.forEach(q -> name(names, q.platform(), Week.parse(q.week()).monday()));
        progress.at(75);
        List<Said> said = said(connection, selection, asOf, files, bag, progress);
        audit(connection, selection, asOf, files);
        progress.at(85);
        return new Gathered(figures, names, quoted, reports, said);
    }

    private String name(Map<String, String> names, String code, LocalDate day) {
        return names.computeIfAbsent(
                code, c -> platforms.nearest(c, day).map(PlatformAsOf::name).orElse(c));
    }

    private void figures(
            Selection selection, SortedMap<Week, WeekFigures> weeks, Map<String, String> names, DataFiles files)
            throws IOException {
        List<WeekFigures> whole = weeks.entrySet().stream()
                .filter(week -> selection.holds(week.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        files.begin(Tables.WEEKS);
        if (selection.isWhole()) {
            whole.forEach(week -> files.line(
                    week.week(),
                    week.from(),
                    week.to(),
                    week.testimonies().published(),
                    week.academies(),
                    week.regions(),
                    week.lostSessions(),
                    week.pupilsBlocked(),
                    week.waitingRoom().blocked(),
                    week.waitingRoom().concerned(),
                    week.reports(),
                    week.statements(),
                    week.contradicted()));
        }
        files.end();
        files.begin(Tables.DAYS);
        if (selection.isWhole()) {
            weeks.forEach((week, f) -> f.byDay().forEach((day, n) -> {
                if (selection.holds(day)) {
                    files.line(week, day, n);
                }
            }));
        }
        files.end();
        files.begin(Tables.TOOLS);
        if (selection.isEverywhere()) {
            whole.forEach(week -> new TreeSet<>(week.states().keySet())
                    .stream()
                            .filter(selection::holdsPlatform)
                            .forEach(code -> files.line(
                                    week.week(),
                                    code,
                                    name(names, code, week.from()),
                                    platforms
                                            .nearest(code, week.from())
                                            .map(PlatformAsOf::authorityName)
                                            .orElse(null),
                                    week.byPlatform().getOrDefault(code, 0L),
                                    week.inaccessibleUntil().get(code))));
        }
        files.end();
        files.begin(Tables.TOOL_DAYS);
        if (selection.isEverywhere()) {
            weeks.forEach((week, f) -> f.states().forEach((code, days) -> {
                if (selection.holdsPlatform(code)) {
                    days.forEach((day, state) -> {
                        if (selection.holds(day)) {
                            long n = f.byPlatformDay()
                                    .getOrDefault(code, new TreeMap<>())
                                    .getOrDefault(day, 0L);
                            files.line(week, day, code, name(names, code, day), n, state.code());
                        }
                    });
                }
            }));
        }
        files.end();
        places(selection, whole, files);
        Map<String, String> labels = vocabulary.symptoms().stream().collect(Collectors.toMap(Term::code, Term::label));
        files.begin(Tables.SYMPTOMS);
        if (selection.isWhole()) {
            whole.forEach(week -> week.bySymptom()
                    .forEach((code, n) -> files.line(week.week(), code, labels.getOrDefault(code, code), n)));
        }
        files.end();
    }

    private void places(Selection selection, List<WeekFigures> whole, DataFiles files) throws IOException {
        Map<String, String> regionOf = leaving.regionOf();
        files.begin(Tables.REGIONS);
        if (selection.platforms().isEmpty()) {
            whole.forEach(week -> week.byRegion().forEach((code, n) -> {
                if (selection.holdsRegion(code)) {
                    files.line(
                            week.week(),
                            "R" + code,
                            territories.region(code).map(Region::name).orElse(code),
                            n);
                }
            }));
        }
        files.end();
        files.begin(Tables.ACADEMIES);
        if (selection.platforms().isEmpty()) {
            whole.forEach(week -> week.byAcademy().forEach((code, n) -> {
                if (selection.holdsAcademy(code, regionOf.get(code))) {
                    files.line(
                            week.week(),
                            "A" + code,
                            territories.academy(code).map(Academy::name).orElse(code),
                            n);
                }
            }));
        }
        files.end();
    }

    /** The order depends on nothing but what is shown. */
    static final String TOLD_ONE_BY_ONE =
            Leaving.LEAVING + """
            select c.shown_platform, c.shown_day, c.shown_region, c.shown_academy, l.symptom_code, l.feature_code,
              l.severity, l.session_lost, %1$s as concerned, %2$s as blocked
            from leaving l join unnest(?::text[], ?::date[], ?::text[], ?::text[], ?::date[], ?::text[], ?::text[])
              as c(platform, day, academy, shown_platform, shown_day, shown_region, shown_academy)
              on c.platform = l.platform_code and c.day = l.observed_day and c.academy = l.academy_code
            order by 2, 1, 3, 4, 5, 6, 7, 8, 9, 10
            """.formatted(band("l.pupils_concerned"), band("l.pupils_blocked"));

    private static String band(String number) {
        return "case when " + number + " = 0 then '0' when " + number + " < 10 then '1-9' when " + number
                + " < 20 then '10-19' when " + number + " < 30 then '20-29' when " + number
                + " < 50 then '30-49' when " + number + " >= 50 then '50+' end";
    }

    /** The testimonies one by one; streamed, whatever their number. */
    static void testimonies(
            Connection connection,
            Selection selection,
            Instant asOf,
            Map<Week, Release> releases,
            DataFiles files,
            Progress progress)
            throws IOException, SQLException {
        long all =
                Math.max(1, releases.values().stream().mapToLong(Release::lines).sum());
        long[] done = new long[1];
        try (Statement plan = connection.createStatement()) {
            // the database takes the conditions on what may leave to be met by hardly any, and would compare each line
            // with
            // each cell
            plan.execute("set local enable_nestloop = off");
        }
        files.begin(Tables.TESTIMONIES);
        for (Map.Entry<Week, Release> week : releases.entrySet()) {
            var cells = new Leaving.Cells(Leaving.within(selection, week.getKey(), week.getValue()));
            List<Object> values = new ArrayList<>(
                    List.of(asOf, week.getKey().monday(), week.getKey().sunday()));
            values.addAll(cells.values(connection));
            String written = week.getKey().toString();
            Rows.each(connection, TOLD_ONE_BY_ONE, values, row -> {
                files.line(
                        written,
                        row.getObject(2, LocalDate.class),
                        row.getString(1),
                        prefixed("R", row.getString(3)),
                        prefixed("A", row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getBoolean(8),
                        row.getString(9),
                        row.getString(10));
                if (++done[0] % 5_000 == 0) {
                    progress.at((int) (10 + 60 * done[0] / all));
                }
            });
        }
        files.end();
    }

    private static String prefixed(String prefix, String code) {
        return code == null ? null : prefix + code;
    }

    private static void quoted(List<Quotation> quoted, DataFiles files) throws IOException {
        files.begin(Tables.QUOTATIONS);
        int n = 0;
        for (Quotation q : quoted) {
            files.line("C" + ++n, q.week(), q.day(), q.platform(), q.text(), q.consent(), q.attribution());
        }
        files.end();
    }

    private static List<Reported> reports(Connection connection, Selection selection, Instant asOf, DataFiles files)
            throws IOException, SQLException {
        List<Reported> reports = new ArrayList<>();
        files.begin(Tables.REPORTS);
        Rows.each(
                connection,
                "select coalesce(external_ref, 'S#' || id) as mark, * from status_report where day between ? and ?"
                        + " and filed_at <= ? and (replaced_at is null or replaced_at > ?) and not withdrawn"
                        + " order by day, filed_at, id",
                List.of(selection.from(), selection.to(), asOf, asOf),
                row -> {
                    String region = row.getString("region_code");
                    String platform = row.getString("platform_code");
                    boolean where = region == null || selection.holdsRegion(region);
                    if (where && selection.holdsPlatform(platform)) {
                        PlatformState state =
                                PlatformState.find(row.getString("state")).orElseThrow();
                        files.line(
                                row.getString("mark"),
                                Rows.day(row, "day"),
                                row.getString("slot"),
                                platform,
                                prefixed("R", region),
                                state.code(),
                                row.getString("symptom_code"),
                                Rows.instant(row, "filed_at"));
                        reports.add(new Reported(row.getString("mark"), Rows.day(row, "day"), platform, region, state));
                    }
                });
        files.end();
        return reports;
    }

    private static final String STATEMENTS = """
            select coalesce(s.external_ref, 'D#' || s.id) as mark, s.*,
              array(select p.platform_code from statement_platform p where p.statement_id = s.id order by 1) as tools
            from statement s where s.recorded_at <= ? and (s.withdrawn_at is null or s.withdrawn_at > ?)
              and (s.said_day between ? and ? or exists (select from rebuttal r where r.statement_id = s.id
                and r.recorded_at <= ? and (r.withdrawn_at is null or r.withdrawn_at > ?) and r.said_day between ? and ?))
            order by s.said_at, mark
            """;

    private static final String REBUTTALS = """
            select coalesce(r.external_ref, 'R#' || r.id) as mark, r.* from rebuttal r
            where r.statement_id = any (?) and r.recorded_at <= ? and (r.withdrawn_at is null or r.withdrawn_at > ?)
            order by r.said_at, mark
            """;

    private List<Said> said(
            Connection connection, Selection selection, Instant asOf, DataFiles files, Bag bag, Progress progress)
            throws IOException, SQLException {
        List<Said> all = new ArrayList<>();
        Map<Long, String> marks = new TreeMap<>();
        Map<String, List<Kept>> kept = new TreeMap<>();
        List<Object[]> captureLines = new ArrayList<>();
        files.begin(Tables.STATEMENTS);
        Rows.each(
                connection,
                STATEMENTS,
                List.of(asOf, asOf, selection.from(), selection.to(), asOf, asOf, selection.from(), selection.to()),
                row -> {
                    List<String> tools =
                            List.of((String[]) row.getArray("tools").getArray());
                    if (!tools.isEmpty() && tools.stream().noneMatch(selection::holdsPlatform)) {
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
                            String.join(" ", tools));
                    all.add(said(
                            row,
                            mark,
                            null,
                            row.getString("author_office") + ", " + row.getString("organisation"),
                            kept));
                });
        files.end();
        Map<Long, String> answers = new TreeMap<>();
        files.begin(Tables.REBUTTALS);
        Rows.each(
                connection,
                REBUTTALS,
                List.of(connection.createArrayOf("bigint", marks.keySet().toArray()), asOf, asOf),
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
        captures(connection, asOf, marks, answers, bag, kept, captureLines, progress);
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

    private record Held(
            long id,
            String of,
            Instant at,
            String url,
            String type,
            String name,
            long bytes,
            String sha,
            boolean demo) {}

    private void captures(
            Connection connection,
            Instant asOf,
            Map<Long, String> statements,
            Map<Long, String> rebuttals,
            Bag bag,
            Map<String, List<Kept>> kept,
            List<Object[]> lines,
            Progress progress)
            throws IOException, SQLException {
        List<Held> held = Rows.list(
                connection,
                "select * from capture where recorded_at <= ? and (statement_id = any (?) or rebuttal_id = any (?))"
                        + " order by captured_at, id",
                List.of(
                        asOf,
                        connection.createArrayOf("bigint", statements.keySet().toArray()),
                        connection.createArrayOf("bigint", rebuttals.keySet().toArray())),
                row -> new Held(
                        row.getLong("id"),
                        row.getObject("statement_id") == null
                                ? rebuttals.get(row.getLong("rebuttal_id"))
                                : statements.get(row.getLong("statement_id")),
                        Rows.instant(row, "captured_at"),
                        row.getString("source_url"),
                        row.getString("media_type"),
                        row.getString("file_name"),
                        row.getLong("bytes"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getBoolean("demonstration")));
        for (Held capture : held) {
            String path = "captures/" + capture.id + "-" + fileName(capture);
            copy(capture, path, bag);
            kept.get(capture.of).add(new Kept("data/" + path, capture.at, capture.sha, capture.demo));
            lines.add(new Object[] {
                "data/" + path,
                capture.of,
                capture.at,
                capture.url,
                capture.type,
                capture.bytes,
                capture.sha,
                capture.demo
            });
            progress.at(80);
        }
    }

    /** Recognisable, harmless, and ending in what the content is. */
    private static String fileName(Held capture) {
        String extension =
                CaptureType.find(capture.type).map(CaptureType::extension).orElse("bin");
        String name = BagName.of(capture.name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""), "capture");
        return name + "." + extension;
    }

    private void copy(Held capture, String path, Bag bag) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        try (InputStream in = captures.open(capture.id);
                OutputStream out = new DigestOutputStream(bag.payload(path), digest)) {
            in.transferTo(out);
        } catch (java.nio.file.NoSuchFileException gone) {
            throw new Corrupt(String.valueOf(capture.id));
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(capture.sha)) {
            throw new Corrupt(String.valueOf(capture.id));
        }
    }

    private static void audit(Connection connection, Selection selection, Instant asOf, DataFiles files)
            throws IOException, SQLException {
        files.begin(Tables.AUDIT);
        // what was done to the things a pack is made of; never what witnesses did, nor by whom
        Rows.each(
                connection,
                "select seq, at, action, prev_hash, hash from audit_event where at >= ? and at <= ?"
                        + " and subject_kind in ('report', 'statement', 'rebuttal', 'capture', 'review', 'import')"
                        + " order by seq",
                List.of(ParisTime.startOf(selection.from()), asOf),
                row -> files.line(
                        row.getLong("seq"),
                        Rows.instant(row, "at"),
                        row.getString("action"),
                        HexFormat.of().formatHex(row.getBytes("prev_hash")),
                        HexFormat.of().formatHex(row.getBytes("hash"))));
        files.end();
    }
}
