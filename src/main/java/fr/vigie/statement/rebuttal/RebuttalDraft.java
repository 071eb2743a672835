package fr.vigie.statement.rebuttal;

import java.util.List;

/**
 * A rebuttal as somebody typed it, before anything is known to be right. Texts are null or blank where nothing was given.
 *
 * @param kind a code of {@link RebuttalKind}
 * @param time when, as {@link fr.vigie.shared.ParisTime#read} takes it
 * @param precision a code of {@link fr.vigie.shared.TimePrecision} or {@link fr.vigie.shared.DayPart}, or blank
 * @param author who answers
 * @param channel where
 * @param summary the answer
 * @param sourceChanged whether its source was changed since
 * @param note for colleagues
 * @param evidence what it rests on, each as {@link EvidenceReferences} takes it: {@code T01}, {@code S01}, an address
 */
public record RebuttalDraft(
        String kind,
        String time,
        String precision,
        String author,
        String channel,
        String summary,
        boolean sourceChanged,
        String note,
        List<String> evidence) {

    public RebuttalDraft {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
