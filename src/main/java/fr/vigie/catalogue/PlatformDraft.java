package fr.vigie.catalogue;

import java.util.List;

/**
 * A tool's period as somebody typed it, before anything is known to be right; the parts are those of {@link PlatformPeriod}
 * in texts, null or blank where nothing was given.
 */
public record PlatformDraft(
        String code,
        String name,
        String kind,
        String from,
        String to,
        String authorityType,
        String authorityName,
        String vendor,
        String host,
        String hostSource,
        String level,
        List<String> territories) {

    public PlatformDraft {
        territories = territories == null ? List.of() : List.copyOf(territories);
    }
}
