package fr.vigie.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.server.Caller;
import fr.vigie.server.InServer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** A section opens a page about something of its own, and sends that page's form with the number of something of another's. */
@InServer
@RunAsClient
class AnotherNumberIT {

    private static final String NOBODYS = "999999999";

    private final Caller editor = Caller.as("redaction");
    private final StaffBrowser section = new StaffBrowser();

    @Test
    void form_of_a_report_shows_nothing_of_another_regions_report() throws Exception {
        String word = "Morgane" + System.nanoTime();
        long own = reported("R11", "À nous.");
        long anothers = reported("R53", word);
        try {
            var answer = sent("/equipe/signalements/signalement.xhtml", own, anothers, "signalement", "corriger");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).doesNotContain(word);
        } finally {
            editor.delete("api/v1/reports/" + own);
            editor.delete("api/v1/reports/" + anothers);
        }
    }

    @Test
    void form_of_an_incident_with_the_number_of_none_that_one_sees_finds_nothing() throws Exception {
        var opened = editor.post(
                "api/v1/incidents",
                "{\"platform\":\"ENT-IDF-LYC\",\"region\":\"R11\",\"start\":\"2014-03-03\",\"end\":\"2014-03-03\",\"ground\":\"Essai.\"}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        long own = opened.json().get("id").asLong();
        try {
            assertThat(sent("/equipe/incidents/incident.xhtml", own, Long.parseLong(NOBODYS), "cloture", "clore")
                            .status())
                    .isEqualTo(404);
        } finally {
            editor.post("api/v1/incidents/" + own + "/setting-aside", "{\"why\":\"Fin du test.\"}");
        }
    }

    @Test
    void form_of_a_testimony_with_the_number_of_another_academys_finds_nothing() throws Exception {
        long own = told("24");
        assertThat(sent("/equipe/temoignages/temoignage.xhtml", own, told("14"), "choix", "aucun")
                        .status())
                .isEqualTo(404);
    }

    private record Answer(int status, String text) {}

    private Answer sent(String page, long own, long anothers, String form, String button) throws Exception {
        assertThat(section.signIn("section", Caller.PASSWORD, "").statusCode()).isEqualTo(302);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.putAll(section.formOf(page + "?id=" + own));
        fields.put(form, form);
        fields.put(form + ":" + button, button);
        fields.put("id", String.valueOf(anothers));
        var answer = section.post(page, fields);
        return new Answer(answer.statusCode(), answer.body());
    }

    private long reported(String region, String comment) {
        var filed = editor.post(
                "api/v1/reports",
                "{\"platform\":\"NAT-MCM\",\"day\":\"2014-03-03\",\"slot\":\"matin\",\"region\":\"" + region
                        + "\",\"state\":\"degrade\",\"symptom\":\"lenteurs\",\"comment\":\"" + comment + "\"}");
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return filed.json().get("id").asLong();
    }

    private long told(String academy) {
        String reference = "N" + System.nanoTime();
        var imported = editor.post(
                "api/v1/imports/testimonies",
                "text/csv",
                ("id,recu_le,observe_le,precision_temps,plateforme_code,academie_code,symptome,verbatim\n" + reference
                                + ",2018-05-07T08:41:00+02:00,2018-05-07T08:33:00+02:00,exacte,NAT-MCM," + academy
                                + ",acces_impossible,\"Rien ne marche.\"\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        return editor.get("api/v1/testimonies/" + reference).json().get("id").asLong();
    }
}
