package fr.vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.shared.Refused;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private static final String P09 = "L'élève Camille D. de 5eB n'a pas pu entrer";

    @Test
    void a_redaction_keeps_the_witnesss_words_around_what_it_masks() {
        assertThat(Redaction.read("L'élève [nom masqué] de 5eB n'a pas pu entrer", P09))
                .isEqualTo("L'élève [nom masqué] de 5eB n'a pas pu entrer");
        assertThat(Redaction.read("  L'élève [nom] de\n[classe] n'a pas pu entrer ", P09))
                .isNotNull();
        assertThat(Redaction.read("[…] n'a pas pu entrer", P09)).isNotNull();
    }

    @Test
    void a_redaction_puts_no_other_words_into_the_witnesss_mouth() {
        assertThatThrownBy(() -> Redaction.read("L'élève [nom masqué] de 5eB a pu entrer", P09))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Redaction.read("n'a pas pu entrer [nom masqué] de 5eB", P09))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Redaction.read("Le ministre ment.", P09)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Redaction.read("Quelque chose", null)).isInstanceOf(Refused.class);
    }

    @Test
    void a_redaction_that_cuts_words_says_so_in_brackets() {
        String denial = "Je ne dis pas que tout marche. Rien ne s'affiche.";
        assertThatThrownBy(() -> Redaction.read("tout marche.", denial)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Redaction.read("Je ne dis pas que tout marche.", denial))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Redaction.read("[…] que tout marche.", denial)).isInstanceOf(Refused.class);
        assertThat(Redaction.read("Je ne dis pas que tout marche. […]", denial)).isNotNull();
        assertThat(Redaction.read("[…] Rien [mot masqué] s'affiche.", denial)).isNotNull();
    }

    @Test
    void words_stand_where_the_witness_put_them_even_when_they_come_twice() {
        assertThat(Redaction.read("non [mot masqué] non", "non et non")).isNotNull();
        assertThatThrownBy(() -> Redaction.read("non [mot masqué] non", "non")).isInstanceOf(Refused.class);
    }

    @Test
    void an_emptied_text_is_not_the_original() {
        assertThatThrownBy(() -> Redaction.refuseEmptied(" ", P09)).isInstanceOf(Refused.class);
        assertThatCode(() -> Redaction.refuseEmptied(null, P09)).doesNotThrowAnyException();
        assertThatCode(() -> Redaction.refuseEmptied("", null)).doesNotThrowAnyException();
    }

    @Test
    void an_unchanged_text_is_no_redaction() {
        assertThat(Redaction.read(P09, P09)).isNull();
        assertThat(Redaction.read(" ", P09)).isNull();
        assertThat(Redaction.read(null, null)).isNull();
    }

    @Test
    void what_is_shown_holds_no_probable_name() {
        assertThatThrownBy(() -> Redaction.refuseNames("decision", P09))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.faults().get(0).code()).isEqualTo("moderation.names.unmasked");
                    assertThat(refused.getMessage()).doesNotContain("Camille");
                });
        assertThatCode(() -> Redaction.refuseNames("decision", "L'élève [nom masqué] de 5eB n'a pas pu entrer"))
                .doesNotThrowAnyException();
        assertThatCode(() -> Redaction.refuseNames("decision", null)).doesNotThrowAnyException();
    }
}
