package fr.vigie.weeklyreview.composition;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A review's draft.
 *
 * @param title a proposal
 * @param lede the chapô: who, when, how many
 * @param sections in the order of reading
 * @param method how the figures came about
 * @param notes what each cited mark that may be published stands for
 * @param internalMarks the sources among those named that may not be published
 */
public record Composed(
        String title,
        Paragraph lede,
        List<Section> sections,
        String method,
        Map<String, String> notes,
        Set<String> internalMarks) {}
