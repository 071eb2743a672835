package fr.vigie.weeklyreview.composition;

import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.shared.ParisTime;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What each mark stands for, so that a reader can ask for exactly that. Of a testimony, only its tool and day are said:
 * nothing finer is public (k-anonymity).
 */
final class SourceNotes {

    private final WeekMaterial material;
    private final Set<String> cited;
    private final Map<String, String> notes = new TreeMap<>();
    private final Map<String, String> ofDay = new HashMap<>();

    private SourceNotes(WeekMaterial material, Set<String> cited) {
        this.material = material;
        this.cited = cited;
    }

    /** By mark, for those that are cited and may be published. */
    static Map<String, String> of(WeekMaterial material, Set<String> cited) {
        return new SourceNotes(material, cited).write();
    }

    private Map<String, String> write() {
        material.reports().forEach(this::report);
        material.told().forEach(told -> testimonies(told.marks(), told.platform(), told.day()));
        material.arrivals()
                .forEach(arrival -> testimonies(arrival.marks(), arrival.platform(), ParisTime.day(arrival.at())));
        material.quotes()
                .forEach(quote -> testimonies(
                        List.of(new WeekMaterial.Mark(quote.mark(), false)), quote.platform(), quote.day()));
        material.statements().forEach(this::statement);
        material.demands().forEach(demand -> note(demand.mark(), "demande du syndicat"));
        material.questions().forEach(question -> note(question.mark(), "question et sa réponse"));
        return notes;
    }

    /** Of the testimonies of a tool and day, the same is said: it is set once. */
    private void testimonies(List<WeekMaterial.Mark> marks, String platform, LocalDate day) {
        marks.stream()
                .filter(mark -> !mark.internal() && cited.contains(mark.mark()))
                .forEach(mark -> notes.put(
                        mark.mark(),
                        ofDay.computeIfAbsent(
                                platform + " " + day,
                                once -> Words.set(
                                        "témoignage, " + material.name(platform) + ", " + FrenchDates.full(day)))));
    }

    private void report(WeekMaterial.Report report) {
        String place = report.region() == null
                ? "France entière"
                : material.regions().getOrDefault(report.region(), report.region());
        note(
                report.mark(),
                "signalement, " + material.name(report.platform()) + ", " + place + ", "
                        + FrenchDates.full(report.day()) + Words.part(report.part()) + ", "
                        + FrenchNumbers.small(Words.noun(report.state())));
    }

    private void statement(WeekMaterial.Statement statement) {
        String channel = statement.channel() == null || statement.channel().isBlank() ? "" : ", " + statement.channel();
        String moment = FrenchNumbers.small(Speakers.moment(statement));
        String day = FrenchDates.full(statement.day());
        note(
                statement.mark(),
                "déclaration, "
                        + (statement.office().equals(statement.organisation()) ? "" : statement.office() + ", ")
                        + statement.organisation() + ", "
                        + (day.startsWith(moment + " ") ? day : moment + (moment.matches(".*\\d.*") ? "" : ", " + day))
                        + channel);
        statement.rebuttals().forEach(rebuttal -> {
            String where = rebuttal.channel() == null || rebuttal.channel().isBlank() ? "" : ", " + rebuttal.channel();
            note(
                    rebuttal.mark(),
                    "réponse à " + statement.mark() + ", " + rebuttal.author() + ", " + FrenchDates.full(rebuttal.day())
                            + where);
        });
    }

    private void note(String mark, String text) {
        if (cited.contains(mark)) {
            notes.put(mark, Words.set(text));
        }
    }
}
