package fr.vigie.demand.web;

import fr.vigie.demand.DemandRow;
import fr.vigie.demand.Demands;
import fr.vigie.http.Sentence;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** {@code /equipe/demandes}: what the union asks, of whom, and for how long nobody has answered. */
@Named
@RequestScoped
public class DemandList {

    @Inject
    Demands demands;

    @Inject
    Sentence sentence;

    @Inject
    Clock clock;

    private List<DemandRow> rows;

    public List<DemandRow> getRows() {
        if (rows == null) {
            rows = demands.all();
        }
        return rows;
    }

    /** How many nobody has answered. */
    public long getUnanswered() {
        return getRows().stream().filter(this::isOpen).count();
    }

    /** Whether it is still made and nobody has answered. */
    public boolean isOpen(DemandRow row) {
        return row.facts().answeredOn() == null && row.facts().closedOn() == null;
    }

    /** « Ministère, Rectorats ». */
    public String addressees(DemandRow row) {
        return row.facts().addressees().stream()
                .map(each -> sentence.of("demand.addressee." + each.code()))
                .collect(Collectors.joining(", "));
    }

    /** « sans réponse depuis 94 jours »; empty where there is an answer. */
    public String silence(DemandRow row) {
        OptionalLong days = row.daysWithoutAnswer(ParisTime.day(clock.instant()));
        return days.isPresent()
                ? sentence.of("demand.silence", days.getAsLong())
                : isOpen(row) ? sentence.of("demand.silenceUndated") : "";
    }
}
