package fr.vigie.catalogue.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.Caller.Answer;
import fr.vigie.server.InServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InServer
@RunAsClient
class CatalogueFilesIT {

    private static final String HOLIDAYS = "zone;premier_jour;dernier_jour;libelle\n";
    private static final String WORDS = "code,libelle,libelle_en,propose\n";

    private final Caller administrator = Caller.as("admin");

    @Test
    void holidays_come_by_file_and_the_same_file_changes_nothing() {
        String file = HOLIDAYS + "A;2032-02-14;2032-02-29;Hiver 2032\n" + "B;21/02/2032;07/03/2032;Hiver 2032\n";
        assertThat(counts(take("holidays", file))).isEqualTo("2 2 0 0");
        assertThat(counts(take("holidays", file))).isEqualTo("2 0 0 2");
        assertThat(counts(take("holidays", HOLIDAYS + "A;2032-02-14;2032-03-01;Hiver 2032\n")))
                .isEqualTo("1 0 1 0");
    }

    @Test
    void bad_holidays_refuse_the_file_line_by_line() {
        Answer answer = take(
                "holidays",
                HOLIDAYS + "Z;2033-02-14;2033-02-29;Hiver\n" + "A;2033-02-28;2033-02-14;Hiver\n" + "A;;2033-05-01;\n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors"))
                .extracting(each ->
                        each.at("/line").asInt() + " " + each.at("/field").asText())
                .containsExactlyInAnyOrder("2 zone", "2 dernier_jour", "3 dernier_jour", "4 premier_jour", "4 libelle");
    }

    @Test
    void words_of_each_vocabulary_come_by_file_and_what_a_file_leaves_out_stays() {
        for (String kind : List.of("symptoms", "features", "rejection-reasons")) {
            String word = "essai_" + kind.substring(0, 4);
            String file = WORDS + word + ",Mot d’essai,Trial word,1\n";
            assertThat(counts(take(kind, file))).as(kind).isEqualTo("1 1 0 0");
            assertThat(counts(take(kind, file))).as(kind).isEqualTo("1 0 0 1");
            assertThat(counts(take(kind, WORDS + word + ",Mot d’essai,Trial word,non\n")))
                    .as(kind)
                    .isEqualTo("1 0 1 0");
        }
        assertThat(Caller.as("redaction").get("api/v1/rejection-reasons").text())
                .contains("hors_sujet", "essai_reje");
    }

    @Test
    void a_word_without_its_translation_or_with_a_malformed_code_is_refused() {
        Answer answer = take("symptoms", WORDS + "Élève,Mot,Word,1\nessai_vide,Mot,,peut-être\n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors"))
                .extracting(each ->
                        each.at("/line").asInt() + " " + each.at("/field").asText())
                .containsExactlyInAnyOrder("2 code", "3 libelle_en", "3 propose");
    }

    @Test
    void who_may_not_edit_the_catalogue_brings_none_of_it() {
        for (String kind : List.of("holidays", "symptoms", "features", "rejection-reasons")) {
            assertThat(Caller.as("redaction")
                            .post("api/v1/imports/" + kind, "text/csv", WORDS.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(kind)
                    .isEqualTo(403);
        }
    }

    private Answer take(String kind, String file) {
        return administrator.post("api/v1/imports/" + kind, "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private static String counts(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Stream.of("rows", "created", "updated", "unchanged")
                .map(name -> answer.json().get(name).asText())
                .collect(Collectors.joining(" "));
    }
}
