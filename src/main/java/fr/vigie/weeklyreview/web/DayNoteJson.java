package fr.vigie.weeklyreview.web;

import fr.vigie.shared.ParisTime;
import fr.vigie.weeklyreview.DayNote;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * A day's note as the HTTP interface gives it, for staff.
 *
 * @param day of Paris
 * @param version counts what was saved: who writes names what they read
 * @param asOf the instant at which everything composed of it was known and consented to
 */
public record DayNoteJson(
        LocalDate day,
        int version,
        String title,
        String lede,
        List<ReviewJson.SectionJson> sections,
        Map<String, String> notes,
        OffsetDateTime asOf,
        OffsetDateTime savedAt,
        String savedBy) {

    static DayNoteJson of(DayNote note) {
        return new DayNoteJson(
                note.day(),
                note.version(),
                note.text().title(),
                note.text().lede().text(),
                note.text().blocks().stream().map(ReviewJson::section).toList(),
                note.text().notes(),
                ParisTime.offset(note.asOf()),
                ParisTime.offset(note.savedAt()),
                note.savedBy());
    }
}
