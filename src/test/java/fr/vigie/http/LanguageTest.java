package fr.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "none | fr",
                "fr-FR,fr;q=0.9,en;q=0.8 | fr",
                "en-US,en;q=0.9,fr;q=0.8 | en",
                "en;q=0.2,fr;q=0.7 | fr",
                "de,en;q=0.5 | en",
                "de | fr",
                "* | fr",
                "not a language;;q=x | fr"
            })
    void english_only_where_it_is_preferred_to_french(String acceptLanguage, String expected) {
        assertThat(Language.preferred(acceptLanguage))
                .isEqualTo("en".equals(expected) ? Messages.ENGLISH : Messages.FRENCH);
    }
}
