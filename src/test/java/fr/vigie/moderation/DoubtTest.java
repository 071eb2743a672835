package fr.vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ces incapables du rectorat nous ont encore plantés.",
                "Le ministre est un CRÉTIN, rien ne marche.",
                "Quelle bande de connards, le site est en panne.",
                "C'est de la merde, votre ENT."
            })
    void words_that_insult_are_noticed(String text) {
        assertThat(Doubt.about(text)).containsExactly(Doubt.INSULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La cantine était froide hier midi.",
                "Je vends ma voiture, très bon état.",
                "Vive les vacances au soleil !"
            })
    void what_is_about_something_else_is_noticed(String text) {
        assertThat(Doubt.about(text)).containsExactly(Doubt.OFF_TOPIC);
    }

    @Test
    void words_that_only_look_like_insults_are_not_taken_for_them() {
        assertThat(Doubt.about("La connexion au concours de construction est impossible, on déconnecte."))
                .isEmpty();
        assertThat(Doubt.about("Le compte est en conflit, les contrôles continus sont perdus."))
                .isEmpty();
        assertThat(Doubt.about(null)).isEmpty();
        assertThat(Doubt.about("…")).isEmpty();
    }

    @Test
    void the_demonstration_weeks_witnesses_neither_insult_nor_stray() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Path.of("sql/demo/temoignages.csv"))) {
            assertThat(reader.stream())
                    .filteredOn(row -> !Doubt.about(row.getField("verbatim")).isEmpty())
                    .extracting(row -> row.getField("id"))
                    .isEmpty();
        }
    }

    /** Sentences written around names, many of which say nothing of a tool: the worst case for the second doubt. */
    @Test
    void of_the_two_hundred_sentences_labelled_for_names_none_insults_and_one_in_five_at_most_seems_to_stray()
            throws IOException {
        var sentences =
                Files.readAllLines(Path.of("src/test/resources/fr/vigie/french/phrases-etiquetees.txt")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.replaceAll("[{}]|\\|[^}]*", ""))
                        .toList();
        assertThat(sentences)
                .hasSizeGreaterThan(200)
                .filteredOn(text -> Doubt.about(text).contains(Doubt.INSULT))
                .isEmpty();
        assertThat(sentences)
                .filteredOn(text -> Doubt.about(text).contains(Doubt.OFF_TOPIC))
                .hasSizeLessThanOrEqualTo(sentences.size() / 5);
    }
}
