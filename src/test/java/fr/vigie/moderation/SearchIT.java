package fr.vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InServer
@RunAsClient
class SearchIT {

    private final Caller editor = Caller.as("redaction");

    @BeforeEach
    void told() {
        // a second time changes nothing, so each test may bring them in
        var file = new StringBuilder(
                "id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,symptome,verbatim,consentement,moderation\n");
        List<String> told = List.of(
                "SEARCH-1,La messagerie est restée inaccessible toute la matinée.,valide",
                "SEARCH-2,\"Les élèves bloqués attendaient devant l'écran, déconnectés.\",valide",
                "SEARCH-3,Le cahier de textes s'affiche lentement.,valide",
                "SEARCH-4,\"La messagerie fonctionne, pas le cahier de textes.\",valide",
                "SEARCH-5,Des mots secrets sur la messagerie.,");
        told.forEach(line -> file.append(
                        line.replaceFirst(
                                "^(SEARCH-\\d),(.*),(valide|)$",
                                "$1,2018-05-14T09:00:00+02:00,2018-05-14T08:33:00+02:00,exacte,NAT-MCM,24,acces_impossible,$2,anonyme,$3"))
                .append('\n'));
        var imported = editor.post(
                "api/v1/imports/testimonies", "text/csv", file.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
    }

    @Test
    void words_are_found_by_their_stems_and_whatever_their_accents() {
        assertThat(found("messageries")).containsExactlyInAnyOrder("SEARCH-1", "SEARCH-4");
        assertThat(found("eleve bloque")).containsExactly("SEARCH-2");
        assertThat(found("ÉCRANS")).containsExactly("SEARCH-2");
    }

    @Test
    void words_typed_slightly_wrong_are_found_too() {
        assertThat(found("mesagerie")).containsExactlyInAnyOrder("SEARCH-1", "SEARCH-4");
        assertThat(found("deconnextés")).containsExactly("SEARCH-2");
    }

    @Test
    void words_can_be_kept_together_or_left_out_as_in_a_web_search() {
        assertThat(found("\"cahier de textes\"")).contains("SEARCH-3", "SEARCH-4");
        assertThat(found("SEARCH-3")).contains("SEARCH-3");
    }

    @Test
    void words_that_are_not_shown_are_not_found() {
        assertThat(found("secrets")).isEmpty();
    }

    @Test
    void signs_that_mean_something_to_the_database_find_nothing_and_break_nothing() {
        for (String odd : List.of("'", "%", "_", "!!", "a & b | !c <->", ":*", "\\", "\"", "((", ";--")) {
            assertThat(editor.get(address(odd)).status()).as(odd).isEqualTo(200);
        }
    }

    private List<String> found(String words) {
        var answer = editor.get(address(words));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().get("testimonies").spliterator(), false)
                .map(each -> each.path("reference").asText())
                .toList();
    }

    private static String address(String words) {
        return "api/v1/testimonies?day=2018-05-14&text=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
