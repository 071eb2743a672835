package fr.vigie.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.Session;

/** The schools of the directory. */
@ApplicationScoped
public class Schools {

    /** How many schools are offered at a time. */
    public static final int OFFERED = 12;

    /** The fewest letters or digits that a search is made for. */
    public static final int FEWEST_LETTERS = 3;

    private static final int MOST_WORDS = 8;

    /** « École » alone fits 45,000 schools: among so many, whoever types has to go on typing anyway. */
    private static final int LOOKED_AT = 400;

    /** What stands before the name in the column {@code words}: a blank, a code of eight, a blank. */
    private static final String UAI_AND_BLANKS = "_".repeat(10);

    private static final String FACTS = "uai, name, kind, sector, commune, department_code, academy_code, open";

    @PersistenceContext
    EntityManager em;

    /** The school with this code, closed ones included; empty when the directory has none. */
    public Optional<School> find(String uai) {
        return em
                .unwrap(Session.class)
                .doReturningWork(connection -> read(
                        connection,
                        "select " + FACTS + " from school where uai = ?",
                        statement -> statement.setString(1, uai)))
                .stream()
                .findFirst();
    }

    /**
     * The open schools whose code, name and commune hold words that begin with those typed, whatever their accents; those
     * first whose name begins so, then the shortest names.
     *
     * @param typed some words, or a code
     * @param academyCode only there, without prefix; null for the whole country
     * @return at most {@link #OFFERED}; none below {@link #FEWEST_LETTERS} letters
     */
    public List<School> like(String typed, String academyCode) {
        return em.unwrap(Session.class).doReturningWork(connection -> like(typed, academyCode, connection));
    }

    static List<School> like(String typed, String academyCode, Connection connection) throws SQLException {
        String[] words = words(typed);
        if (String.join("", words).length() < FEWEST_LETTERS) {
            return List.of();
        }
        String[] patterns = Arrays.stream(words).map(word -> "% " + word + "%").toArray(String[]::new);
        String beginning = UAI_AND_BLANKS + String.join(" ", words) + "%";
        return read(
                connection,
                "select " + FACTS + " from (select " + FACTS + ", words from school where open and words like all (?)"
                        + (academyCode == null ? "" : " and academy_code = ?") + " limit " + LOOKED_AT
                        + ") found order by (words like ?) desc, length(words), name, uai limit " + OFFERED,
                statement -> {
                    int at = 1;
                    statement.setArray(at++, connection.createArrayOf("text", patterns));
                    if (academyCode != null) {
                        statement.setString(at++, academyCode);
                    }
                    statement.setString(at, beginning);
                });
    }

    /** How many schools the directory holds, closed ones included. */
    public long count() {
        return em.unwrap(Session.class)
                .createNativeQuery("select count(*) from school", Long.class)
                .getSingleResult();
    }

    /** As the column {@code words} is made: only small letters and digits, so that no pattern can be smuggled in. */
    private static String[] words(String typed) {
        String plain = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        return Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toArray(String[]::new);
    }

    private interface Setting {
        void on(PreparedStatement statement) throws SQLException;
    }

    private static List<School> read(Connection connection, String sql, Setting setting) throws SQLException {
        List<School> schools = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            setting.on(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    schools.add(read(row));
                }
            }
        }
        return schools;
    }

    static School read(ResultSet row) throws SQLException {
        return new School(
                row.getString("uai"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("sector"),
                row.getString("commune"),
                row.getString("department_code"),
                row.getString("academy_code"),
                row.getBoolean("open"));
    }
}
