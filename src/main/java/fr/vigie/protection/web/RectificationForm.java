package fr.vigie.protection.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.http.Form;
import fr.vigie.http.Sentence;
import fr.vigie.protection.SettingRight;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.TimePrecision;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** On {@code /equipe/donnees/demande}, what a request to put right needs: the facts of the testimony, and its words. */
@Named
@ViewScoped
public class RectificationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    SettingRight right;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Sentence sentence;

    @Inject
    Clock clock;

    private final Map<String, Object> facts = new HashMap<>();
    private String precision;
    private String words;
    private Long id;

    /** Opens what stands, of the testimony that a request is linked with. */
    public void open(Long request) {
        if (id == null) {
            id = request;
            words = right.words(request);
            right.facts(request).forEach(this::show);
        }
    }

    private void show(String field, String value) {
        switch (field) {
            case "observedAt" -> {
                facts.put("observedAt", value.substring(0, 10));
                facts.put("hour", value.length() > 10 ? value.substring(11) : "");
            }
            case "timePrecision" -> precision = value;
            case "sessionLost" -> facts.put(field, Boolean.valueOf(value));
            default -> facts.put(field, value);
        }
    }

    /** Puts the facts right. */
    public String saveFacts() {
        return done("rectification", () -> right.facts(id, written()));
    }

    /** Puts the words right. */
    public String saveWords() {
        return done("mots", () -> right.words(id, words));
    }

    private Map<String, String> written() {
        Map<String, String> written = new HashMap<>();
        facts.forEach((field, value) -> written.put(field, value == null ? "" : value.toString()));
        String hour = written.remove("hour");
        boolean known = hour != null && !hour.isBlank();
        if (known) {
            written.merge("observedAt", "T" + hour.strip(), String::concat);
        }
        // an hour is as exact as it was, or told now; without one the day counts, or the stretch that it began
        TimePrecision before = TimePrecision.find(precision).orElse(TimePrecision.DAY);
        TimePrecision now = known == before.hasHour() ? before : known ? TimePrecision.EXACT : TimePrecision.DAY;
        written.put("timePrecision", now.code());
        return written;
    }

    private String done(String form, Runnable act) {
        try {
            act.run();
            return Form.done("demande?id=" + id, "protection.request.rectified");
        } catch (Refused refused) {
            Form.show(refused, form);
            return null;
        }
    }

    /** The tools by name, by code; that of the testimony even if it is no longer in use. */
    public Map<String, String> getPlatforms() {
        Map<String, String> names = new LinkedHashMap<>();
        platforms.asOf(ParisTime.day(clock.instant())).stream()
                .filter(platform -> !platform.isWorkaround())
                .forEach(platform -> names.put(platform.name(), platform.code()));
        if (facts.get("platform") instanceof String code && !names.containsValue(code)) {
            names.put(
                    platforms
                            .nearest(code, ParisTime.day(clock.instant()))
                            .map(PlatformAsOf::name)
                            .orElse(code),
                    code);
        }
        return names;
    }

    /** The académies by name. */
    public Map<String, String> getAcademies() {
        Map<String, String> names = new LinkedHashMap<>();
        territories.academies().forEach(academy -> names.put(academy.name(), academy.code()));
        return names;
    }

    /** The problems by what they are called in the language of the page. */
    public Map<String, String> getSymptoms() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Term term : vocabulary.symptoms()) {
            names.put(sentence.getLanguage().equals("en") ? term.labelEn() : term.label(), term.code());
        }
        return names;
    }

    public Map<String, Object> getFacts() {
        return facts;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
