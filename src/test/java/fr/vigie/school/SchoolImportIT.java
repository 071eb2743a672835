package fr.vigie.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The ministry's directory, in the shape in which it is published: semicolons, a byte order mark, many more columns. */
@InServer
@RunAsClient
class SchoolImportIT {

    private static final String HEADER = "\ufeffIdentifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;"
            + "Statut_public_prive;Adresse_1;Code_postal;Nom_commune;Code_departement;Code_academie;Telephone;Mail;etat\n";

    private final Caller administrator = Caller.as("admin");

    @Test
    void directory_is_taken_in_as_published_and_a_second_time_changes_nothing() {
        String file = HEADER
                + row("0340064", "Collège Jean Jaurès d’Essai", "Collège", "Saint-Chinian", "034", "11", "OUVERT")
                + row("6200001", "Lycée Lætitia d’Essai", "Lycée", "Ajaccio", "02A", "27", "OUVERT")
                + row("9711082", "Ecole des Flamboyants d’Essai", "Ecole", "Le Moule", "971", "32", "OUVERT")
                + row("0750655", "Lycée du Marais d’Essai", "Lycée", "Paris", "075", "1", "OUVERT");
        assertThat(counts(take(file))).isEqualTo("4 4 0 0");
        assertThat(counts(take(file))).isEqualTo("4 0 0 4");
        assertThat(one("jean jaures essai").at("/academy").asText()).isEqualTo("A11");
        assertThat(one("laetitia ajaccio").at("/academy").asText()).isEqualTo("A27");
        assertThat(one("9711082").at("/called").asText())
                .isEqualTo("Ecole des Flamboyants d’Essai, Le Moule (" + uai("9711082") + ")");
        assertThat(one("marais essai").at("/academy").asText()).isEqualTo("A01");
    }

    @Test
    void nothing_but_what_is_needed_is_kept() {
        take(HEADER + row("0381234", "Collège des Minimes d’Essai", "Collège", "Grenoble", "038", "08", "OUVERT"));
        assertThat(like("minimes", "").text()).doesNotContain("04 00 00 00 00", "ce.essai", "rue de l’Essai");
    }

    @Test
    void name_that_changes_is_changed_and_a_closed_school_is_no_longer_offered() {
        take(HEADER + row("0240011", "Ecole Quercy", "Ecole", "Sarlat", "024", "04", "OUVERT"));
        assertThat(counts(take(HEADER + row("0240011", "Ecole Périgord", "Ecole", "Sarlat", "024", "04", "OUVERT"))))
                .isEqualTo("1 0 1 0");
        assertThat(like("quercy", "").json()).isEmpty();
        assertThat(one("ecole perigord").at("/name").asText()).isEqualTo("Ecole Périgord");
        take(HEADER + row("0240011", "Ecole Périgord", "Ecole", "Sarlat", "024", "04", "FERME"));
        assertThat(like("ecole perigord", "").json()).isEmpty();
    }

    @Test
    void school_beyond_the_known_academies_is_kept_without_one() {
        take(HEADER + row("9880001", "Collège du Lagon d’Essai", "Collège", "Nouméa", "988", "40", "OUVERT"));
        assertThat(one("lagon").at("/academy").asText("")).isIn("", "null");
    }

    @Test
    void wrong_check_letter_refuses_the_whole_file_and_names_its_line() {
        String wrong = row("0240022", "École Faussée", "Ecole", "Bergerac", "024", "04", "OUVERT")
                .replace(uai("0240022"), "0240022A");
        Answer answer =
                take(HEADER + row("0240033", "Ecole Juste", "Ecole", "Bergerac", "024", "04", "OUVERT") + wrong);
        assertThat(answer.status()).isEqualTo(422);
        JsonNode fault = answer.json().at("/errors/0");
        assertThat(fault.at("/line").asInt()).isEqualTo(3);
        assertThat(fault.at("/field").asText()).isEqualTo("identifiant_de_l_etablissement");
        assertThat(fault.at("/message").asText()).contains("lettre de contrôle");
        assertThat(like("juste bergerac", "").json()).isEmpty();
    }

    @Test
    void file_that_is_no_directory_is_refused_by_its_columns() {
        Answer answer = take("uai;nom\n0240033X;Ecole\n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("identifiant_de_l_etablissement", "nom_etablissement");
    }

    @Test
    void only_the_administrator_brings_it() {
        byte[] file = HEADER.getBytes(StandardCharsets.UTF_8);
        assertThat(Caller.as("redaction")
                        .post("api/v1/imports/schools", "text/csv", file)
                        .status())
                .isEqualTo(403);
        assertThat(Caller.as("section")
                        .post("api/v1/imports/schools", "text/csv", file)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void search_needs_three_letters_an_academy_that_exists_and_takes_any_sign() {
        take(HEADER + row("0300001", "Lycée Daudet d’Essai", "Lycée", "Nîmes", "030", "11", "OUVERT"));
        assertThat(like("da", "").json()).isEmpty();
        assertThat(like("", "").json()).isEmpty();
        assertThat(like("%_%%\\", "").json()).isEmpty();
        assertThat(like("daudet", "A11").json()).hasSize(1);
        assertThat(like("DAUDET nîm", "11").json()).hasSize(1);
        assertThat(like("daudet", "A24").json()).isEmpty();
        Answer unknown = like("daudet", "A99");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/errors/0/field").asText()).isEqualTo("academy");
    }

    private Answer take(String file) {
        return administrator.post("api/v1/imports/schools", "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private static String counts(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Stream.of("rows", "created", "updated", "unchanged")
                .map(name -> answer.json().get(name).asText())
                .collect(Collectors.joining(" "));
    }

    private JsonNode one(String text) {
        JsonNode found = like(text, "").json();
        assertThat(found).as(text).hasSize(1);
        return found.get(0);
    }

    private static Answer like(String text, String academy) {
        return Caller.anonymous()
                .get("api/v1/schools?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&academy=" + academy);
    }

    private static String row(
            String digits, String name, String kind, String commune, String department, String academy, String state) {
        return String.join(
                        ";",
                        uai(digits),
                        name,
                        kind,
                        "Public",
                        "1 rue de l’Essai",
                        "00000",
                        commune,
                        department,
                        academy,
                        "04 00 00 00 00",
                        "ce.essai@exemple.fr",
                        state)
                + "\n";
    }

    /** The seven digits with their check letter. */
    private static String uai(String digits) {
        return digits + "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(Integer.parseInt(digits) % 23);
    }
}
