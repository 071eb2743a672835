package fr.vigie.catalogue.web;

import fr.vigie.catalogue.history.Before;
import fr.vigie.catalogue.history.CatalogueHistory;
import fr.vigie.http.Sentence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the catalogue said before, in words, for the pages that show what it says now. */
@Named
@RequestScoped
public class CatalogueBefore {

    /** The parts that are told, in this order; the others are the program's own affair. */
    private static final List<String> PARTS = List.of(
            "code",
            "zone",
            "from",
            "to",
            "first_day",
            "last_day",
            "name",
            "kind",
            "authority_type",
            "authority_name",
            "vendor",
            "host",
            "host_source",
            "territory_level",
            "territory_codes",
            "area",
            "region_code",
            "academy_code",
            "holiday_zone",
            "seat",
            "school_authority",
            "college_authority",
            "time_zone",
            "slug",
            "uai_prefix",
            "label",
            "label_en",
            "position",
            "active");

    @Inject
    CatalogueHistory history;

    @Inject
    Sentence sentence;

    /** What was said, the latest first; of all of the noun when no key is given. */
    public List<Before> of(String noun, String key) {
        return history.of(noun, key);
    }

    /** « nom : …, hébergeur : …, du : 1er janvier 2021 ». */
    public String told(Before before) {
        Map<String, String> said = before.said();
        return PARTS.stream()
                .filter(part -> said.containsKey(part) && !said.get(part).isBlank())
                .flatMap(part -> Stream.of(sentence.of(
                        "catalogue.before.part", sentence.of("catalogue.before." + part), value(part, said.get(part)))))
                .collect(Collectors.joining(", "));
    }

    private String value(String part, String value) {
        return switch (part) {
            case "active" -> sentence.of("catalogue.before.active." + value);
            case "authority_type" -> sentence.of("catalogue.authority." + value);
            case "territory_level" -> sentence.of("catalogue.level." + value);
            case "territory_codes" -> value.replaceAll("[\\[\\]\"]", "");
            case "from", "to", "first_day", "last_day" -> sentence.day(LocalDate.parse(value));
            default -> value;
        };
    }
}
