package fr.vigie.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.evidence.UnpackedBag;
import fr.vigie.server.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Somebody of the press desk who asks for packs over HTTP and waits for them. */
final class PackCaller {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static final String TESTIMONIES = "id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,"
            + "departement_code,type_etablissement,role_auteur,symptome,fonctionnalite,gravite,nb_eleves_concernes,"
            + "nb_eleves_bloques,seance_perdue,repli_code,verbatim,consentement,consentement_retire_le,moderation,"
            + "doublon_de\n";

    private final Caller caller;

    PackCaller(String login) {
        caller = Caller.as(login);
    }

    static void imported(String kind, String csv) {
        var answer =
                Caller.as("redaction").post("api/v1/imports/" + kind, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** One line of a file of testimonies. */
    static String testimony(String id, String day, String academy, String words, String consent, String state) {
        return id + "," + day + "T09:00:00+02:00," + day + "T08:40:00+02:00,exacte,NAT-MCM," + academy
                + ",,lycee,professeur,acces_impossible,connexion,bloquant,31,31,1,," + words + "," + consent + ",,"
                + state + ",\n";
    }

    /** The line of a testimony whose consent was withdrawn. */
    static String withdrawn(String line, String at) {
        return line.replaceFirst(",(anonyme|fonction|nom),,", ",$1," + at + ",");
    }

    Caller.Answer ask(String json) {
        return caller.post("api/v1/evidence-packs", json);
    }

    /** Asks and waits until nothing more happens to it. */
    JsonNode made(String json) {
        var asked = ask(json);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        return ended(asked.json().path("id").asLong());
    }

    JsonNode ended(long id) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> caller.get("api/v1/evidence-packs/" + id).json(),
                        pack -> !pack.path("state").asText().matches("waiting|working"));
    }

    byte[] bag(long id) {
        var answer = caller.file("api/v1/evidence-packs/" + id + "/bag.zip", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    UnpackedBag unpacked(long id, Path folder) throws IOException {
        return UnpackedBag.of(new ByteArrayInputStream(bag(id)), folder);
    }
}
