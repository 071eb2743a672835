package fr.vigie.evidence.web.register;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.handover.Handover;
import fr.vigie.http.Sentence;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What part of a list somebody took, in words: the addresses of pages and programs name the same parts, in French and in
 * English. What only orders or pages a list selects nothing, and isn't said.
 */
@Named
@RequestScoped
public class SelectionWords {

    /** The French names of pages, and the English ones of programs that they stand for. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("semaine", "week"),
            Map.entry("jour", "day"),
            Map.entry("du", "from"),
            Map.entry("au", "to"),
            Map.entry("plateforme", "platform"),
            Map.entry("outil", "platform"),
            Map.entry("symptome", "symptom"),
            Map.entry("academie", "academy"),
            Map.entry("etat", "state"),
            Map.entry("perdue", "lost"),
            Map.entry("bloques", "blocked"),
            Map.entry("texte", "text"),
            Map.entry("nature", "kind"),
            Map.entry("capture", "publishable"),
            Map.entry("refutee", "answered"));

    private static final List<String> ORDER =
            List.of("sort", "tri", "page", "most", "after", "cursor", "limit", "offset");

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

    /** « du 6 avril 2021 au 9 avril 2021 ; outil : Ma classe à la maison », or that all of it was taken. */
    public String of(Handover list) {
        Map<String, String> parts = parts(list.selection());
        List<String> words = new ArrayList<>();
        if (parts.containsKey("from") && parts.containsKey("to")) {
            words.add(sentence.of("evidence.register.between", day(parts.remove("from")), day(parts.remove("to"))));
        }
        parts.forEach((part, value) -> words.add(word(list.what(), part, value)));
        return words.isEmpty() ? sentence.of("handover.selection.all") : String.join("\u00a0; ", words);
    }

    private static Map<String, String> parts(String address) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String each : address.split("&")) {
            int equals = each.indexOf('=');
            if (equals > 0 && equals < each.length() - 1) {
                String name = each.substring(0, equals);
                if (!ORDER.contains(name)) {
                    parts.put(PARTS.getOrDefault(name, name), decoded(each.substring(equals + 1)));
                }
            }
        }
        return parts;
    }

    /** As it was asked, where it was typed by hand and no address at all. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noAddress) {
            return value;
        }
    }

    private String word(String list, String part, String value) {
        return switch (part) {
            case "week", "text" -> said(part, value);
            case "day", "from", "to" -> said(part, day(value));
            case "platform" -> said(part, tool(value));
            case "region" -> said(part, region(value));
            case "academy" ->
                said(part, territories.academy(value).map(Academy::name).orElse(value));
            case "symptom" ->
                said(part, vocabulary.symptom(value).map(Term::label).orElse(value));
            case "state" -> said(part, known(stateOf(list) + value, value));
            case "kind" -> said(part, known("statement.kind." + value, value));
            case "lost", "blocked", "publishable", "answered" ->
                known("evidence.register." + part + "." + value, part + " = " + value);
            default -> part + " = " + value;
        };
    }

    private static String stateOf(String list) {
        return switch (list) {
            case "testimonies" -> "moderation.state.";
            case "incidents" -> "incident.standing.";
            default -> "report.state.";
        };
    }

    private String said(String part, String value) {
        return sentence.of("evidence.register." + part, value);
    }

    private String known(String code, String otherwise) {
        String words = sentence.of(code);
        return words.equals(code) ? otherwise : words;
    }

    private String tool(String code) {
        return platforms
                .nearest(code, ParisTime.day(clock.instant()))
                .map(PlatformAsOf::name)
                .orElse(code);
    }

    private String region(String code) {
        return code.equals("national")
                ? sentence.of("evidence.national")
                : territories.region(code).map(Region::name).orElse(code);
    }

    private String day(String written) {
        try {
            return sentence.day(LocalDate.parse(written));
        } catch (DateTimeParseException noDay) {
            return written;
        }
    }
}
