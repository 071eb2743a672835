package fr.vigie.school;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.flywaydb.core.Flyway;

/**
 * What finding a school by its first letters costs among 70,000, a few more than the ministry's directory holds: every
 * beginning, from three letters on, of searches that somebody types.
 */
public final class SchoolsBench {

    private static final int SCHOOLS = 70_000;
    private static final int WARM_UP = 3;
    private static final int RUNS = 10;
    private static final List<String> TYPED = List.of(
            "ecole elementaire jules ferry",
            "école primaire publique",
            "collège jean moulin béziers",
            "lycée polyvalent victor hugo",
            "saint exupery",
            "les tilleuls villeneuve",
            "0340064",
            "zzz introuvable");
    private static final List<String> KINDS = List.of(
            "Ecole primaire",
            "Ecole élémentaire",
            "Ecole maternelle",
            "Ecole élémentaire publique",
            "Collège",
            "Lycée polyvalent",
            "Lycée professionnel");
    private static final List<String> PATRONS = List.of(
            "Jules Ferry",
            "Jean Jaurès",
            "Victor Hugo",
            "Jean Moulin",
            "Saint-Exupéry",
            "Marie Curie",
            "Les Tilleuls",
            "Pasteur",
            "Louise Michel",
            "Jacques Prévert",
            "Sainte-Marie",
            "La Fontaine",
            "Anne Frank",
            "du Centre");
    private static final List<String> TOWNS = List.of(
            "Villeneuve",
            "Saint-Martin",
            "Béziers",
            "Paris",
            "Lyon",
            "La Rochelle",
            "Château",
            "Nîmes",
            "Le Puy",
            "Montreuil",
            "Créteil",
            "Saint-Étienne",
            "Évreux",
            "Orléans",
            "L’Isle",
            "Aix");

    private SchoolsBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("vigie-bench");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(true)
                        .start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            fill(connection);
            long[] millis = measured(connection);
            Arrays.sort(millis);
            figure("schools", SCHOOLS, "schools");
            figure("typeahead_median", millis[millis.length / 2] / 1e6, "ms");
            figure("typeahead_p99", millis[millis.length * 99 / 100] / 1e6, "ms");
            figure("typeahead_worst", millis[millis.length - 1] / 1e6, "ms");
        }
    }

    private static long[] measured(Connection connection) throws SQLException {
        List<String> beginnings = TYPED.stream()
                .flatMap(typed -> java.util.stream.IntStream.rangeClosed(3, typed.length())
                        .mapToObj(length -> typed.substring(0, length)))
                .toList();
        long[] nanos = new long[RUNS * beginnings.size()];
        int at = 0;
        for (int run = -WARM_UP; run < RUNS; run++) {
            for (String typed : beginnings) {
                long start = System.nanoTime();
                Schools.like(typed, null, connection);
                if (run >= 0) {
                    nanos[at++] = System.nanoTime() - start;
                }
            }
        }
        return nanos;
    }

    private static void fill(Connection connection) throws SQLException {
        var random = new Random(7);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into school (uai, name, kind, sector, commune) values (?, ?, ?, 'Public', ?)")) {
            for (int i = 0; i < SCHOOLS; i++) {
                String kind = KINDS.get(random.nextInt(i % 5 == 0 ? KINDS.size() : 4));
                insert.setString(
                        1, String.format("%07d", 340_000 + i) + "ABCDEFGHJKLMNPRSTUVWXYZ".charAt((340_000 + i) % 23));
                insert.setString(2, kind + " " + PATRONS.get(random.nextInt(PATRONS.size())));
                insert.setString(3, kind.split(" ")[0]);
                insert.setString(
                        4,
                        TOWNS.get(random.nextInt(TOWNS.size())) + "-" + (char) ('a' + random.nextInt(26))
                                + (char) ('a' + random.nextInt(26)) + "ville");
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.createStatement().execute("vacuum analyze school");
    }

    private static void figure(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s: %.2f %s%n", name, value, unit);
    }
}
