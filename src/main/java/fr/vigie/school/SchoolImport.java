package fr.vigie.school;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Department;
import fr.vigie.catalogue.Territories;
import fr.vigie.identity.Permission;
import fr.vigie.imports.Column;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportTransaction;
import fr.vigie.imports.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ministry's directory as it is published: kind {@code schools}, a row a school. Of its some 70 columns the eight that
 * are needed are read, the others (addresses, telephones, numbers of pupils…) are passed over. A school that a later file
 * doesn't mention stays as it was: the file may be of one département only.
 *
 * @see <a href="https://data.education.gouv.fr/explore/dataset/fr-en-annuaire-education">fr-en-annuaire-education</a>
 */
@ApplicationScoped
public class SchoolImport implements CsvImport {

    private static final int LONGEST = 300;
    private static final List<Column> COLUMNS = List.of(
            Column.required("identifiant_de_l_etablissement"),
            Column.required("nom_etablissement"),
            Column.optional("type_etablissement"),
            Column.optional("statut_public_prive"),
            Column.optional("nom_commune"),
            Column.optional("code_departement"),
            Column.optional("code_academie"),
            Column.optional("etat"));

    @Inject
    Territories territories;

    @Override
    public String kind() {
        return "schools";
    }

    @Override
    public Permission needs() {
        return Permission.EDIT_CATALOGUE;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    /** The directory is published with {@code Nom_etablissement} or {@code nom_etablissement}, and with many more columns. */
    @Override
    public Optional<String> columnOf(String heading) {
        String name = heading.toLowerCase(Locale.ROOT);
        return Optional.of(name)
                .filter(known -> COLUMNS.stream().anyMatch(each -> each.name().equals(known)));
    }

    @Override
    public List<String> reference() {
        return List.of("identifiant_de_l_etablissement");
    }

    @Override
    public Writing begin(ImportTransaction transaction) {
        return rows -> write(rows, transaction.connection());
    }

    private void write(List<Row> rows, Connection connection) throws SQLException {
        Map<Row, School> read = new HashMap<>();
        for (Row row : rows) {
            School school = read(row);
            if (row.isGood()) {
                read.put(row, school);
            }
        }
        Map<String, School> known = known(read, connection);
        try (PreparedStatement upsert =
                connection.prepareStatement("insert into school (uai, name, kind, sector, commune, department_code,"
                        + " academy_code, open) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (uai) do update set"
                        + " name = excluded.name, kind = excluded.kind, sector = excluded.sector,"
                        + " commune = excluded.commune, department_code = excluded.department_code,"
                        + " academy_code = excluded.academy_code, open = excluded.open")) {
            for (Row row : rows) {
                School school = read.get(row);
                School before = school == null ? null : known.get(school.uai());
                if (school == null) {
                    continue;
                }
                if (school.equals(before)) {
                    row.unchanged();
                    continue;
                }
                if (before == null) {
                    row.created();
                } else {
                    row.updated();
                }
                upsert.setString(1, school.uai());
                upsert.setString(2, school.name());
                upsert.setString(3, school.kind());
                upsert.setString(4, school.sector());
                upsert.setString(5, school.commune());
                upsert.setString(6, school.departmentCode());
                upsert.setString(7, school.academyCode());
                upsert.setBoolean(8, school.open());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private School read(Row row) {
        String uai = row.faults()
                .reading(
                        "identifiant_de_l_etablissement", () -> UaiCode.read(row.raw("identifiant_de_l_etablissement")))
                .map(UaiCode::text)
                .orElse(null);
        String kind = row.optional("type_etablissement", LONGEST);
        Optional<Department> department = department(row.raw("code_departement"));
        Optional<String> academy = territories
                .academy(padded(row.raw("code_academie")))
                .map(Academy::code)
                .or(() -> department.map(Department::academyCode));
        return new School(
                uai,
                row.required("nom_etablissement", LONGEST),
                kind == null ? "Autre" : kind,
                row.optional("statut_public_prive", LONGEST),
                row.optional("nom_commune", LONGEST),
                department.map(Department::code).orElse(null),
                academy.orElse(null),
                !row.raw("etat").toUpperCase(Locale.ROOT).startsWith("FERM"));
    }

    /** The directory writes {@code 075}, {@code 02A} and {@code 971} where everybody else writes {@code 75} and {@code 2A}. */
    private Optional<Department> department(String written) {
        return territories
                .department(written)
                .or(() -> territories.department(written.matches("0..") ? written.substring(1) : padded(written)));
    }

    private static String padded(String code) {
        return code.length() == 1 ? "0" + code : code;
    }

    private static Map<String, School> known(Map<Row, School> read, Connection connection) throws SQLException {
        Map<String, School> known = new HashMap<>();
        String[] codes = read.values().stream()
                .map(School::uai)
                .collect(Collectors.toSet())
                .toArray(String[]::new);
        try (PreparedStatement select = connection.prepareStatement("select uai, name, kind, sector, commune,"
                + " department_code, academy_code, open from school where uai = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", codes));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    School school = Schools.read(row);
                    known.put(school.uai(), school);
                }
            }
        }
        return known;
    }
}
