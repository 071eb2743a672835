package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What changed hands within the week: from which day a tool had another authority, vendor or host. */
final class Handovers {

    private static final String UNKNOWN = "non connu";

    private final WeekMaterial material;

    Handovers(WeekMaterial material) {
        this.material = material;
    }

    /** « À compter du mercredi 7 avril, l’ENT X change d’hébergeur (OVH, puis AWS). »; none for most. */
    List<String> of(String code) {
        List<String> sentences = new ArrayList<>();
        for (Map.Entry<LocalDate, Map<String, PlatformAsOf>> from :
                material.changed().entrySet()) {
            PlatformAsOf now = from.getValue().get(code);
            Optional<PlatformAsOf> before =
                    material.platform(code, from.getKey().minusDays(1));
            if (now != null && before.isPresent()) {
                sentence(before.get(), now, from.getKey()).ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    private static Optional<String> sentence(PlatformAsOf before, PlatformAsOf now, LocalDate day) {
        List<String> parts = new ArrayList<>();
        part("d’autorité responsable", before.authorityName(), now.authorityName(), parts);
        part("d’éditeur", before.vendor(), now.vendor(), parts);
        part("d’hébergeur", before.host(), now.host(), parts);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("À compter du " + FrenchDates.withoutYear(day) + ", " + ToolNames.within(now) + " change "
                        + FrenchNumbers.list(parts) + ".");
    }

    private static void part(String what, String before, String now, List<String> parts) {
        if (!Objects.equals(before, now)) {
            parts.add(what + " (" + Objects.requireNonNullElse(before, UNKNOWN) + ", puis "
                    + Objects.requireNonNullElse(now, UNKNOWN) + ")");
        }
    }
}
