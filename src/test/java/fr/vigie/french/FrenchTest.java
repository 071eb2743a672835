package fr.vigie.french;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FrenchTest {

    private static final LocalDate DAY = LocalDate.of(2021, 4, 6);

    @Test
    void days_are_written_as_newspapers_do() {
        assertThat(FrenchDates.full(DAY)).isEqualTo("mardi 6 avril 2021");
        assertThat(FrenchDates.full(LocalDate.of(2021, 7, 1))).isEqualTo("jeudi 1er juillet 2021");
        assertThat(FrenchDates.until(DAY.plusDays(2))).isEqualTo("jusqu’au jeudi 8 avril");
        assertThat(FrenchDates.run(DAY, DAY.plusDays(3))).isEqualTo("du mardi 6 au vendredi 9 avril 2021");
        assertThat(FrenchDates.run(LocalDate.of(2021, 3, 29), LocalDate.of(2021, 4, 2)))
                .isEqualTo("du lundi 29 mars au vendredi 2 avril 2021");
        assertThat(FrenchDates.run(LocalDate.of(2020, 12, 28), LocalDate.of(2021, 1, 1)))
                .isEqualTo("du lundi 28 décembre 2020 au vendredi 1er janvier 2021");
        assertThat(FrenchDates.run(DAY, DAY)).isEqualTo("le mardi 6 avril 2021");
    }

    @Test
    void hours_and_numbers_never_break() {
        assertThat(FrenchDates.time(LocalTime.of(8, 33))).isEqualTo("8\u202fh\u202f33");
        assertThat(FrenchDates.time(LocalTime.of(0, 5))).isEqualTo("0\u202fh\u202f05");
        assertThat(FrenchDates.time(LocalTime.NOON)).isEqualTo("12\u202fh");
        assertThat(FrenchNumbers.digits(12_700)).isEqualTo("12\u202f700");
        assertThat(FrenchDates.since(DAY, DAY.plusDays(94))).isEqualTo("depuis 94\u00a0jours");
    }

    @Test
    void nouns_agree_from_two_on() {
        assertThat(FrenchNumbers.count(0, "séance perdue")).isEqualTo("0\u00a0séance perdue");
        assertThat(FrenchNumbers.count(13, "séance perdue")).isEqualTo("13\u00a0séances perdues");
        assertThat(FrenchNumbers.count(2, "refus")).isEqualTo("2\u00a0refus");
        assertThat(FrenchNumbers.feminine(1)).isEqualTo("une");
        assertThat(FrenchNumbers.words(16)).isEqualTo("seize");
        assertThat(FrenchNumbers.list(List.of("a", "b", "c"))).isEqualTo("a, b et c");
    }

    @Test
    void places_take_their_articles() {
        assertThat(FrenchPlaces.inRegion("Île-de-France")).isEqualTo("en Île-de-France");
        assertThat(FrenchPlaces.inRegion("Grand Est")).isEqualTo("dans le Grand Est");
        assertThat(FrenchPlaces.inRegion("La Réunion")).isEqualTo("à La Réunion");
        assertThat(FrenchPlaces.inRegion("Provence-Alpes-Côte d'Azur")).isEqualTo("en Provence-Alpes-Côte d’Azur");
        assertThat(FrenchPlaces.region("Hauts-de-France")).isEqualTo("les Hauts-de-France");
        assertThat(FrenchPlaces.academy("Aix-Marseille")).isEqualTo("académie d’Aix-Marseille");
        assertThat(FrenchPlaces.academy("Orléans-Tours")).isEqualTo("académie d’Orléans-Tours");
        assertThat(FrenchPlaces.academy("Toulouse")).isEqualTo("académie de Toulouse");
    }

    @Test
    void prose_is_typeset_and_addresses_are_left_alone() {
        assertThat(Typography.set(
                        "Qui l'ignorait ? \"Personne\" : à 8h30, 12 700 élèves; voir https://exemple.test/a?b=c:d !"))
                .isEqualTo(
                        "Qui l’ignorait\u202f? «\u00a0Personne\u00a0»\u00a0: à 8\u202fh\u202f30, 12\u202f700 élèves\u202f;"
                                + " voir https://exemple.test/a?b=c:d !");
        assertThat(Typography.set("Page blanche, `a ? b : c`...")).isEqualTo("Page blanche, `a ? b : c`…");
    }

    @Test
    void the_expected_review_is_already_typeset() throws IOException {
        try (var in = FrenchTest.class.getResourceAsStream("/golden/revue_attendue.md")) {
            String review = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Typography.set(review)).isEqualTo(review);
        }
    }

    @Property(tries = 5_000)
    void typesetting_twice_changes_nothing_more(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({' ', '\u00a0', '\u202f', ':', ';', '!', '?', '«', '»', '"', '\'', '.', 'h', '%', '`', '@'})
                    @CharRange(from = '0', to = '9')
                    @CharRange(from = 'a', to = 'd')
                    String text) {
        String once = Typography.set(text);
        assertThat(Typography.set(once)).isEqualTo(once);
    }
}
