package fr.vigie.weeklyreview.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A witness's words are shortened with « […] » and never otherwise changed. */
class QuotationTest {

    private static final String TEXT =
            "Rien ne s'affiche depuis 8 h. J'ai essayé trois fois ! Les élèves attendent. Personne ne répond.";
    private static final String WHO = "Témoignage anonyme, mardi 6 avril 2021";

    @Test
    void sentences_left_out_are_marked_once_wherever_they_stood() {
        assertThat(Quotation.shortened(TEXT, List.of(1, 2)))
                .isEqualTo("Rien ne s'affiche depuis 8 h. […] Personne ne répond.");
        assertThat(Quotation.shortened(TEXT, List.of(0))).startsWith("[…] J'ai essayé");
        assertThat(Quotation.shortened(TEXT, List.of(3, 9))).endsWith("Les élèves attendent. […]");
        assertThat(Quotation.shortened(TEXT, List.of())).isEqualTo(TEXT);
    }

    @Test
    void long_words_are_cut_between_sentences_or_between_words() {
        assertThat(Quotation.fitted(TEXT, 60)).isEqualTo("Rien ne s'affiche depuis 8 h. J'ai essayé trois fois ! […]");
        assertThat(Quotation.fitted("Un deux trois quatre cinq six sept", 20)).isEqualTo("Un deux trois […]");
        assertThat(Quotation.fitted(TEXT, 500)).isEqualTo(TEXT);
    }

    @Property(tries = 200)
    void whatever_is_left_out_or_cut_the_quotation_is_faithful(
            @ForAll List<@IntRange(max = 3) Integer> omitted, @ForAll @IntRange(min = 12, max = 120) int longest) {
        for (String words : List.of(Quotation.shortened(TEXT, omitted), Quotation.fitted(TEXT, longest))) {
            String paragraph = Quotation.paragraph(words, WHO);
            assertThat(Quotation.isFaithful(paragraph, TEXT, WHO)).as(paragraph).isTrue();
        }
    }

    @Test
    void changed_words_or_another_attribution_are_no_quotation() {
        String paragraph = Quotation.paragraph(TEXT, WHO);
        assertThat(Quotation.isFaithful(paragraph.replace("trois fois", "dix fois"), TEXT, WHO))
                .isFalse();
        assertThat(Quotation.isFaithful(paragraph.replace(" Les élèves attendent.", ""), TEXT, WHO))
                .as("left out without saying so")
                .isFalse();
        assertThat(Quotation.isFaithful(
                        Quotation.paragraph("Les élèves attendent. Personne ne répond.", WHO), TEXT, WHO))
                .as("its beginning left out without saying so")
                .isFalse();
        assertThat(Quotation.isFaithful(paragraph, TEXT, "Enseignant, lycée, académie de Lyon"))
                .isFalse();
    }
}
