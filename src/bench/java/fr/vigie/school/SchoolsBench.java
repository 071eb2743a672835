package fr.vigie.school;

import fr.vigie.testimony.BenchDatabase;
import fr.vigie.testimony.BenchServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What finding a school by its first letters costs among 70,000, a few more than the ministry's directory holds. A file of its
 * shape (semicolons, its columns and many that Vigie passes over) is brought in through the interface as the administrator
 * brings it; then every beginning, from three letters on, of searches that somebody types is asked for over HTTP: in the whole
 * country, in one académie, and in one académie while eight type at once.
 */
public final class SchoolsBench {

    private static final int SCHOOLS = 70_000;
    private static final int WARM_UP = 3;
    private static final int RUNS = 10;
    private static final int RUNS_WHEN_QUICK = 3;
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

    private static final List<String> DEPARTMENTS = List.of("034;11", "093;24", "075;01", "031;16", "069;10", "971;32");
    private static final String PASSED_OVER =
            ";1 rue de l’Exemple;;;00000;exemple.fr;Non;Oui;0000;1980-01-01;48,85;2,35";
    private static final int TYPISTS = 8;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final List<String> lines = new ArrayList<>();

    private SchoolsBench(int port) {
        this.address = "http://127.0.0.1:" + port + "/api/v1/";
    }

    public static void main(String[] arguments) throws Exception {
        int runs = Arrays.asList(arguments).contains("--quick") ? RUNS_WHEN_QUICK : RUNS;
        Path folder = Files.createTempDirectory("vigie-bench");
        try (var database = new BenchDatabase(folder.resolve("postgresql"));
                var server = new BenchServer(folder.resolve("vigie"), database, "")) {
            server.start();
            new SchoolsBench(server.port()).measure(runs);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void measure(int runs) throws Exception {
        long start = System.nanoTime();
        bring(directory());
        double brought = (System.nanoTime() - start) / 1e9;
        long[] country = typed("", runs);
        long[] academy = typed("A24", runs);
        List<long[]> crowd = IntStream.range(0, TYPISTS)
                .parallel()
                .mapToObj(one -> typed("A24", runs))
                .toList();
        System.out.printf(Locale.ROOT, "%n%-40s %10s %10s %10s%n", "every letter of 8 searches", "p50", "p99", "worst");
        row("the whole country", "country", country);
        row("one académie", "academy", academy);
        row(
                "one académie, eight type at once",
                "crowd",
                crowd.stream().flatMapToLong(Arrays::stream).toArray());
        figure("schools", SCHOOLS, "schools");
        figure("import", brought, "s");
        for (String line : lines) {
            System.out.println(line);
        }
    }

    private void row(String title, String name, long[] nanos) {
        Arrays.sort(nanos);
        double median = nanos[nanos.length / 2] / 1e6;
        double high = nanos[nanos.length * 99 / 100] / 1e6;
        double worst = nanos[nanos.length - 1] / 1e6;
        System.out.printf(Locale.ROOT, "%-40s %7.2f ms %7.2f ms %7.2f ms%n", title, median, high, worst);
        lines.add(String.format(Locale.ROOT, "typeahead_%s_median: %.2f ms", name, median));
        lines.add(String.format(Locale.ROOT, "typeahead_%s_p99: %.2f ms", name, high));
        lines.add(String.format(Locale.ROOT, "typeahead_%s_worst: %.2f ms", name, worst));
    }

    private long[] typed(String academy, int runs) {
        List<String> beginnings = TYPED.stream()
                .flatMap(typed ->
                        IntStream.rangeClosed(3, typed.length()).mapToObj(length -> typed.substring(0, length)))
                .toList();
        long[] nanos = new long[runs * beginnings.size()];
        int at = 0;
        for (int run = -WARM_UP; run < runs; run++) {
            for (String typed : beginnings) {
                long start = System.nanoTime();
                ask("schools?text=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&academy=" + academy);
                if (run >= 0) {
                    nanos[at++] = System.nanoTime() - start;
                }
            }
        }
        return nanos;
    }

    private void ask(String what) {
        sent(HttpRequest.newBuilder(URI.create(address + what)).build());
    }

    private void bring(byte[] file) {
        String login = Base64.getEncoder().encodeToString("admin:Phare-2021-du-banc".getBytes(StandardCharsets.UTF_8));
        String said = sent(HttpRequest.newBuilder(URI.create(address + "imports/schools"))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
        if (!said.contains("\"created\":" + SCHOOLS)) {
            throw new IllegalStateException(said);
        }
    }

    private String sent(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static byte[] directory() {
        var random = new Random(7);
        var file = new StringBuilder("Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;"
                + "Statut_public_prive;Nom_commune;Code_departement;Code_academie;etat;Adresse_1;Adresse_2;Adresse_3;"
                + "Code_postal;Web;Restauration;Hebergement;Nombre_d_eleves;date_ouverture;latitude;longitude\n");
        for (int i = 0; i < SCHOOLS; i++) {
            String kind = KINDS.get(random.nextInt(i % 5 == 0 ? KINDS.size() : 4));
            file.append(String.format("%07d", 340_000 + i))
                    .append("ABCDEFGHJKLMNPRSTUVWXYZ".charAt((340_000 + i) % 23))
                    .append(';')
                    .append(kind + " " + PATRONS.get(random.nextInt(PATRONS.size())))
                    .append(';')
                    .append(kind.split(" ")[0])
                    .append(";Public;")
                    .append(TOWNS.get(random.nextInt(TOWNS.size())) + "-" + (char) ('a' + random.nextInt(26))
                            + (char) ('a' + random.nextInt(26)) + "ville")
                    .append(';')
                    .append(DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())))
                    .append(";OUVERT")
                    .append(PASSED_OVER)
                    .append('\n');
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void figure(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s: %.2f %s%n", name, value, unit);
    }
}
