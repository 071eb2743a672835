package fr.vigie.weeklyreview.web;

import fr.vigie.french.FrenchDates;
import fr.vigie.http.Form;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.DayNotes;
import fr.vigie.weeklyreview.Drafting;
import fr.vigie.weeklyreview.Edition;
import fr.vigie.weeklyreview.Editions;
import fr.vigie.weeklyreview.NoteTaking;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /equipe/bilans/}: the last edition of each week, and one button that composes a week's draft. */
@Named
@RequestScoped
public class ReviewList {

    private static final int MOST = 200;
    private static final int MOST_NOTES = 14;

    @Inject
    Editions editions;

    @Inject
    Drafting drafting;

    @Inject
    DayNotes dayNotes;

    @Inject
    NoteTaking noteTaking;

    @Inject
    Clock clock;

    private String week;
    private String day;

    @PostConstruct
    void begin() {
        LocalDate today = ParisTime.day(clock.instant());
        day = today.toString();
        week = Week.of(today).toString();
    }

    /** What the list says of an edition. @param inPublic number of another edition that is in public meanwhile; null for none */
    public record Line(
            Week week,
            String days,
            int number,
            String status,
            String title,
            Instant savedAt,
            String savedBy,
            Integer inPublic) {}

    public List<Line> getLines() {
        Map<Week, Integer> published =
                editions.published(MOST).stream().collect(Collectors.toMap(Edition::week, Edition::number));
        return editions.latest(MOST).stream()
                .map(edition -> line(edition, published.get(edition.week())))
                .toList();
    }

    private static Line line(Edition edition, Integer inPublic) {
        return new Line(
                edition.week(),
                FrenchDates.run(edition.week().monday(), edition.week().sunday()),
                edition.number(),
                edition.status().code(),
                edition.text().title(),
                edition.savedAt(),
                edition.savedBy(),
                inPublic == null || inPublic == edition.number() ? null : inPublic);
    }

    /** Composes the week's draft and opens it. */
    public String compose() {
        try {
            Week asked = Week.parse(week == null ? "" : week.strip());
            drafting.compose(asked, null);
            return Form.done("bilan?semaine=" + asked, "weeklyreview.page.composed");
        } catch (Refused refused) {
            Form.show(refused.onField("semaine"), "composer");
            return null;
        }
    }

    /** What the list says of a day's note. */
    public record NoteLine(LocalDate day, String title, Instant savedAt, String savedBy) {}

    /** The latest notes, last day first. */
    public List<NoteLine> getNotes() {
        return dayNotes.latest(MOST_NOTES).stream()
                .map(note -> new NoteLine(note.day(), note.text().title(), note.savedAt(), note.savedBy()))
                .toList();
    }

    /** Composes the day's note and opens it. */
    public String composeNote() {
        try {
            noteTaking.compose(DayNotes.day(day), null);
            return Form.done("jour?jour=" + day.strip(), "weeklyreview.page.composed");
        } catch (Refused refused) {
            Form.show(refused.onField("jour"), "noter");
            return null;
        }
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }
}
