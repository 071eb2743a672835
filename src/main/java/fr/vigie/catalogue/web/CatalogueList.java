package fr.vigie.catalogue.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Department;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /equipe/catalogue}: the tools as they were on a day; day, family and words are in the address. */
@Named
@RequestScoped
public class CatalogueList {

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Clock clock;

    private final Map<String, String> asked = new HashMap<>();
    private List<PlatformAsOf> rows;

    /** What the address asks, by its names: {@code le}, {@code type}, {@code texte}. */
    public Map<String, String> getAsked() {
        return asked;
    }

    /** The day looked at: today unless the address says another. */
    public LocalDate getDay() {
        try {
            return ParisTime.read(asked.get("le")).day();
        } catch (Refused none) {
            return ParisTime.day(clock.instant());
        }
    }

    public List<PlatformAsOf> getRows() {
        if (rows == null) {
            String kind = asked.get("type");
            String words = plain(asked.get("texte"));
            rows = platforms.asOf(getDay()).stream()
                    .filter(each ->
                            kind == null || kind.isBlank() || each.kind().equals(kind))
                    .filter(each -> plain(Stream.of(
                                            each.code(), each.name(), each.authorityName(), each.vendor(), each.host())
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(" ")))
                            .contains(words))
                    .toList();
        }
        return rows;
    }

    /** All families, by name. */
    public List<String> getKinds() {
        return platforms.kinds().values().stream().distinct().sorted().toList();
    }

    /** « Île-de-France », « Créteil, Versailles »; empty for the whole country. */
    public String served(String level, List<String> codes) {
        return codes.stream().map(code -> name(level, code).orElse(code)).collect(Collectors.joining(", "));
    }

    private Optional<String> name(String level, String code) {
        return switch (level) {
            case "region" -> territories.region(code).map(Region::name);
            case "academie" -> territories.academy(code).map(Academy::name);
            default -> territories.department(code).map(Department::name);
        };
    }

    private static String plain(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .strip();
    }
}
