package fr.vigie.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.hibernate.Session;

/**
 * The reference data that come with a release ({@code sql/reference}): what is missing is added, and what the
 * administrator keeps is never overwritten.
 */
@ApplicationScoped
public class ReferenceData {

    /** Sets one row's values. */
    private interface Row {
        void set(PreparedStatement statement, NamedCsvRecord row) throws SQLException;
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Territories territories;

    @Inject
    Platforms platforms;

    @Inject
    Vocabulary vocabulary;

    @Inject
    SchoolCalendar calendar;

    /** Brings the tables up to the release; a second time changes nothing. */
    @Transactional
    public void load() {
        em.unwrap(Session.class).doWork(connection -> {
            // Two nodes that start together load one after the other.
            connection.createStatement().execute("select pg_advisory_xact_lock(7216001)");
            loadTerritories(connection);
            loadVocabularies(connection);
            loadPlatforms(connection);
            loadHolidays(connection);
        });
        territories.forget();
        platforms.forget();
        vocabulary.forget();
        calendar.forget();
    }

    private static void loadTerritories(Connection connection) throws SQLException {
        each(
                connection,
                "regions.csv",
                "insert into region (code, name, area, school_authority, time_zone, slug) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (code) do nothing",
                (s, r) -> texts(s, r, "code_insee", "nom", "zone_geo", "autorite_lycees", "fuseau", "slug"));
        each(
                connection,
                "academies.csv",
                "insert into academy (code, name, region_code, holiday_zone, seat) values (?, ?, ?, ?, ?)"
                        + " on conflict (code) do nothing",
                (s, r) -> texts(s, r, "code", "nom", "code_region", "zone_vacances", "siege_rectorat"));
        each(
                connection,
                "departements.csv",
                "insert into department (code, name, region_code, academy_code, college_authority, uai_prefix)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (code) do nothing",
                (s, r) -> texts(
                        s, r, "code_insee", "nom", "code_region", "code_academie", "autorite_colleges", "prefixe_uai"));
    }

    private static void loadVocabularies(Connection connection) throws SQLException {
        for (String[] vocabulary : new String[][] {{"symptom", "symptomes.csv"}, {"feature", "fonctionnalites.csv"}}) {
            each(
                    connection,
                    vocabulary[1],
                    "insert into " + vocabulary[0] + " (code, label, label_en, position) values (?, ?, ?, ?)"
                            + " on conflict (code) do nothing",
                    (s, r) -> {
                        texts(s, r, "code", "libelle", "libelle_en");
                        s.setLong(4, r.getStartingLineNumber());
                    });
        }
    }

    private static void loadPlatforms(Connection connection) throws SQLException {
        each(
                connection,
                "platforms.csv",
                "insert into platform (code, name, kind, audience, url_domain, confidence, provenance, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing",
                (s, r) ->
                        texts(s, r, "code", "nom", "type", "public", "url_domaine", "confiance", "provenance", "note"));
        each(
                connection,
                "platforms.csv",
                "insert into platform_period (platform_code, authority_type, authority_name, vendor, host,"
                        + " territory_level, territory_codes) select ?, ?, ?, ?, ?, ?, string_to_array(?, ';')"
                        + " where not exists (select from platform_period where platform_code = ?)",
                (s, r) -> {
                    texts(s, r, "code", "autorite_type", "autorite_nom", "editeur", "hebergeur");
                    String codes = r.getField("territoire_codes");
                    s.setString(6, codes.isEmpty() ? "national" : r.getField("territoire_niveau"));
                    s.setString(7, codes);
                    s.setString(8, r.getField("code"));
                });
    }

    private static void loadHolidays(Connection connection) throws SQLException {
        each(
                connection,
                "vacances.csv",
                "insert into school_holiday (zone, first_day, last_day, label) select ?, ?, ?, ?"
                        + " where not exists (select from school_holiday where zone = ? and first_day = ?"
                        + " and academy_code is null)",
                (s, r) -> {
                    LocalDate first = LocalDate.parse(r.getField("premier_jour"));
                    s.setString(1, r.getField("zone"));
                    s.setObject(2, first);
                    s.setObject(3, LocalDate.parse(r.getField("dernier_jour")));
                    s.setString(4, r.getField("libelle"));
                    s.setString(5, r.getField("zone"));
                    s.setObject(6, first);
                });
    }

    private static void texts(PreparedStatement statement, NamedCsvRecord row, String... columns) throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            String value = row.getField(columns[i]);
            if (value.isEmpty()) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else {
                statement.setString(i + 1, value);
            }
        }
    }

    private static void each(Connection connection, String file, String sql, Row row) throws SQLException {
        try (var in = ReferenceData.class.getResourceAsStream("/db/reference/" + file);
                var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (NamedCsvRecord record : reader) {
                row.set(statement, record);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
